import Editing
import Script
import Support
import Testing

/// What is written as a script is read as the same articles.
@Suite struct ScriptTests {
    private static func outline(_ edition: Edition) -> [String] {
        edition.articles.flatMap { article -> [String] in
            let title = article.title.map { ($0.isDerived ? "〔" : "") + $0.text.text } ?? "-"
            let head = [
                article.kind.rawValue, article.kicker?.text ?? "-", title, article.deck?.text ?? "-", article.byline?.text ?? "-",
            ]
            let body = article.body.map { block in
                switch block {
                case .subhead(let text): "## " + text.text
                case .paragraph(let text): text.text
                }
            }
            return [head.joined(separator: " | ")] + body + [article.attribution?.text ?? "-"]
        }
    }

    private func expectRoundTrip(_ source: SourceText) {
        let editor = Editor()
        let (edition, findings) = editor.edition(of: source)
        let script = ScriptText(edition, findings: findings, of: source).text
        let read = editor.edition(of: SourceText(name: "script", text: script)).edition
        #expect(Self.outline(read) == Self.outline(edition), "\(source.name)\n\(script)")
    }

    @Test func pagesComeBackAsTheyWere() throws {
        for dump in try [PageSet.seed()] + PageSet.dumps(.developed, "seedlike") + PageSet.dumps(.unseen, "seedlike")
            + PageSet.dumps(.printed, "seedlike")
        {
            expectRoundTrip(dump.source)
        }
    }

    @Test func aScriptOfAScriptKeepsPeoplesNotes() {
        let script =
            "# 第一条 <!-- derived: shown, not spoken --> <!-- brief -->\n\n<!-- line 3: may be -->\n\n今天有雨。\n\n<!-- 明天核对 -->\n"
        let source = SourceText(name: "a", text: script)
        let (edition, _) = Editor().edition(of: source)
        let again = ScriptText(edition, findings: [], of: source).text
        #expect(again == "# 第一条 <!-- derived: shown, not spoken --> <!-- brief -->\n\n今天有雨。\n\n<!-- 明天核对 -->\n")
    }

    @Test func doubtsAreNotesBesideWhatTheyConcern() throws {
        let source = SourceText(name: "a", text: "第一条\n\n今天重庆有雨。\n")
        let (edition, _) = Editor().edition(of: source)
        let doubt = Finding(.note, "pronouncing.polyphone", "may be -- or not", at: Span(17, 18))
        let script = ScriptText(edition, findings: [doubt], of: source).text
        #expect(script == "# 第一条\n\n<!-- line 3: may be — or not -->\n\n今天重庆有雨。\n")
    }
}
