package import Script

/// `chapters.json` as Podcasting 2.0 defines it, version 1.2.0: one chapter for each article of the joined file.
package struct Chapters {
    private let production: Production

    package init(_ production: Production) {
        self.production = production
    }

    package var document: String {
        let chapters = production.articles.map { article -> JSON in
            let frames = article.chapter
            return .object([
                "startTime": .number(Double(frames.lowerBound) / Double(Take.rate), digits: 3),
                "endTime": .number(Double(frames.upperBound) / Double(Take.rate), digits: 3), "title": .string(article.title),
            ])
        }
        return JSON.object([
            "version": .string("1.2.0"), "title": .string(production.title), "fileName": JSON.text(production.audio.first?.path),
            "chapters": .array(chapters),
        ]).document
    }
}
