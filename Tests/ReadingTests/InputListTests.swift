import Support
import Testing

@testable import Reading

@Suite struct InputListTests {
    @Test func takesTheTextFilesOfAFolderInOrder() throws {
        let scratch = try Scratch()
        for name in ["b.txt", "a.md", "picture.png", ".hidden.txt"] { _ = try scratch.file(name, Array("新闻".utf8)) }
        _ = try Program.shell("mkdir sub && cp a.md sub/c.TXT && ln -s . loop", in: scratch.path)
        let names = try InputList.expanded([scratch.path]).map { $0.dropFirst(scratch.path.count + 1) }
        #expect(names == ["a.md", "b.txt", "sub/c.TXT"])
    }

    @Test func saysWhatIsMissing() throws {
        let scratch = try Scratch()
        #expect(throws: ReadingError.noTextFiles(folder: scratch.path)) { try InputList.expanded([scratch.path]) }
        let error = #expect(throws: ReadingError.self) { try InputList.expanded(["/no/such/file"]) }
        #expect(error?.description.hasPrefix("/no/such/file: cannot be read (No such file or directory)") == true)
    }
}
