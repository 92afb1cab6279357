import Support
import Testing

@testable import Producing

@Suite struct OutputFolderTests {
    @Test func appearsWholeAndReplacesTheOldOne() throws {
        let scratch = try Scratch()
        for round in ["old", "new"] {
            let folder = try OutputFolder(scratch.path + "/a/b")
            _ = try Program.shell("echo \(round) > bulletin.json", in: folder.partial)
            #expect(
                try Program.shell("cat a/b/bulletin.json 2>/dev/null", in: scratch.path).text == (round == "old" ? "" : "old\n"))
            try folder.commit()
        }
        #expect(try Program.shell("cat a/b/bulletin.json; ls -A a", in: scratch.path).text == "new\nb\n")
    }

    @Test func goesWithTheValue() throws {
        let scratch = try Scratch()
        do {
            let folder = try OutputFolder(scratch.path + "/b/")
            #expect(try !Program.shell("ls -A", in: folder.partial + "/..").text.isEmpty)
        }
        #expect(try Program.shell("ls -A", in: scratch.path).text == "")
    }

    @Test func onlyOneRunAtATime() throws {
        let scratch = try Scratch()
        let folder = try OutputFolder(scratch.path + "/b")
        #expect(throws: ProducingError.locked(path: scratch.path + "/b")) { _ = try OutputFolder(scratch.path + "/b") }
        _ = folder.partial
    }

    @Test(arguments: ["/", ".", "..", "x/.."])
    func refusesWhatIsNoName(_ path: String) {
        #expect(throws: ProducingError.self) { _ = try OutputFolder(path) }
    }

    /// A link in the working folder is removed, not followed.
    @Test func doesNotFollowLinks() throws {
        let scratch = try Scratch()
        _ = try Program.shell("mkdir keep .b.partial; touch keep/file; ln -s ../keep .b.partial/link", in: scratch.path)
        do { _ = try OutputFolder(scratch.path + "/b").partial }
        #expect(try Program.shell("ls keep", in: scratch.path).text == "file\n")
    }

    @Test func digestsAreTheStandards() throws {
        #expect(Digest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.urn("a").hasPrefix("urn:uuid:") && Digest.urn("a") != Digest.urn("b"))
        let scratch = try Scratch()
        let path = try scratch.file("x", [UInt8](repeating: 7, count: 600_000))
        #expect(FileTree.record(of: path)?.sha256 == Digest.sha256([UInt8](repeating: 7, count: 600_000)))
    }
}
