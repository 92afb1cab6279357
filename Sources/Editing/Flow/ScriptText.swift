package import Script

/// The script of a bulletin as `ScriptFlow` reads it: Markdown that a person edits, with a note where something is doubtful.
package struct ScriptText {
    private let edition: Edition
    private let source: SourceText
    /// What is to be told, in the order of the source.
    private let findings: [Finding]

    package init(_ edition: Edition, findings: [Finding], of source: SourceText) {
        self.edition = edition
        self.source = source
        self.findings = findings.filter { $0.span != nil }.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
    }

    /// The whole script, one paragraph a line, an empty line between.
    package var text: String {
        let rest = edition.furniture.map(\.text).filter { !$0.isEmpty && !isOwnMark($0) }
        let notes = rest.filter { $0.hasPrefix("<!--") }.map { note(words(ofNote: $0)) }
        let notRead = rest.filter { !$0.hasPrefix("<!--") }.joined(separator: " / ")
        let parts = edition.articles.flatMap(lines) + notes + (notRead.isEmpty ? [] : [note("not read: " + notRead)])
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func lines(of article: Article) -> [String] {
        var lines: [String] = []
        func add(_ text: SpannedText?, as line: (String) -> String = { $0 }) {
            guard let text else { return }
            lines += notes(on: text) + [line(text.text)]
        }
        // the kicker stands just above the title: this tells it from a paragraph
        let heading = (article.kicker.map { ["> " + $0.text] } ?? []) + [self.heading(of: article)]
        lines += [article.kicker, article.title?.text].compactMap { $0 }.flatMap(notes) + [heading.joined(separator: "\n")]
        add(article.deck) { "> " + $0 }
        add(article.byline)
        for block in article.body {
            switch block {
            case .subhead(let text): add(text) { "## " + $0 }
            case .paragraph(let text): add(text)
            }
        }
        add(article.attribution)
        return lines
    }

    private func heading(of article: Article) -> String {
        var words = ["#"]
        if let title = article.title {
            words.append(title.text.text)
            if title.isDerived { words.append(note("derived: shown, not spoken")) }
        }
        if article.kind != .article || article.title == nil { words.append(note(article.kind.rawValue)) }
        return words.joined(separator: " ")
    }

    /// What is doubtful in a text that stands in the source.
    private func notes(on text: SpannedText) -> [String] {
        let spans = text.runs.compactMap(\.source)
        return findings.filter { finding in spans.contains { $0.range.contains(finding.span?.start ?? -1) } }.map { finding in
            let line = finding.span.map { "line \(source.position(of: $0.start).line): " } ?? ""
            return note(line + finding.message)
        }
    }

    /// What a script has that is written anew: `#` and a derived title behind it, `>`, what kind an article is, and what was
    /// doubtful. People's own notes stay.
    private func isOwnMark(_ text: String) -> Bool {
        if text.hasPrefix("#") || text == ">" || text == "-" { return true }
        let words = text.split { " #<!->:".contains($0) }
        guard text.hasSuffix("-->"), let first = words.first else { return false }
        return first == "derived" || Article.Kind(rawValue: String(first)) != nil && words.count == 1
            || first == "line" && words.dropFirst().first.flatMap { Int($0) } != nil
    }

    private func words(ofNote text: String) -> String {
        let words = text.dropFirst(4).dropLast(text.hasSuffix("-->") ? 3 : 0)
        return words.split(separator: " ").joined(separator: " ")
    }

    /// A note to people, which is not read.
    private func note(_ text: String) -> String {
        "<!-- " + text.split(separator: "--", omittingEmptySubsequences: false).joined(separator: "—") + " -->"
    }
}
