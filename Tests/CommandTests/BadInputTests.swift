import Support
import Testing

/// Wrong input and wrong places: one clear line, the right code, and nothing lost.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomStringConvertible {
        let description: String
        /// Prepares the folder; `$bobao` is the program.
        let command: String
        let status: Int32
        let message: String
        var needsRoot = false
    }

    static let cases = [
        Case(
            description: "empty file", command: ": > in.txt; $bobao make in.txt -o out", status: 65,
            message: "in.txt: holds no text"),
        Case(
            description: "white space", command: "echo '   ' > in.txt; $bobao make in.txt -o out", status: 65,
            message: "holds no text"),
        Case(
            description: "binary", command: "head -c 5000 /bin/ls > in.txt; $bobao make in.txt -o out", status: 65,
            message: "is binary data, not text"),
        Case(
            description: "PDF", command: "echo '%PDF-1.7' > in.txt; $bobao make in.txt -o out", status: 65,
            message: "is a PDF, not text"),
        Case(
            description: "missing file", command: "$bobao make in.txt -o out", status: 66,
            message: "in.txt: cannot be read (No such file"),
        Case(
            description: "empty folder", command: "mkdir d; $bobao make d -o out", status: 66, message: "holds no .txt or .md file"),
        Case(
            description: "wrong encoding", command: "echo 新闻联播 | iconv -t GBK > in.txt; $bobao make in.txt --encoding utf-8 -o out",
            status: 65, message: "byte 0: not valid utf-8"),
        Case(
            description: "unknown encoding", command: "echo 新 > in.txt; $bobao make in.txt --encoding ebcdic -o out", status: 64,
            message: "unknown encoding"),
        Case(
            description: "nothing to say", command: "echo '…… ——' > in.txt; $bobao make in.txt -o out", status: 65,
            message: "nothing that can be spoken"),
        Case(
            description: "output is a file", command: "echo 新闻 > in.txt; touch out; $bobao make in.txt -o out", status: 73,
            message: "is there already and is not a folder"),
        Case(
            description: "output is another folder", command: "echo 新闻 > in.txt; mkdir out; touch out/x; $bobao make in.txt -o out",
            status: 73, message: "holds files that are not a bulletin"),
        Case(
            description: "output below a file", command: "echo 新闻 > in.txt; $bobao make in.txt -o in.txt/out", status: 73,
            message: "cannot be written"),
        Case(
            description: "read-only place",
            command:
                "echo 新闻 > in.txt; mkdir ro; mount -t tmpfs -o ro tmpfs ro; $bobao make in.txt -o ro/out; s=$?; umount ro; exit $s",
            status: 73, message: "Read-only file system", needsRoot: true),
        Case(
            description: "full disk",
            command:
                "echo 今天的新闻到此结束。 > in.txt; mkdir full; mount -t tmpfs -o size=64k tmpfs full; $bobao make in.txt -o full/out; s=$?; ls -A full; umount full; exit $s",
            status: 74, message: "No space left on device): make room", needsRoot: true),
        Case(
            description: "locked", command: "echo 新闻 > in.txt; flock .out.lock $bobao make in.txt -o out", status: 75,
            message: "another run is making this bulletin"),
        Case(description: "no input", command: "$bobao make", status: 64, message: "Missing expected argument"),
        Case(description: "unknown option", command: "$bobao make in.txt --loud", status: 64, message: "--loud"),
        Case(description: "bad rate", command: "$bobao make in.txt --rate 900", status: 64, message: "180 to 330"),
    ]

    @Test(arguments: cases)
    func isRefusedInOneLine(_ bad: Case) throws {
        let scratch = try Scratch()
        if bad.needsRoot, try Program.shell("mkdir m && mount -t tmpfs tmpfs m && umount m", in: scratch.path).status != 0 {
            return
        }
        let outcome = try Program.shell("bobao='\(Program.path)'; \(bad.command)", in: scratch.path)
        #expect(outcome.status == bad.status, "\(outcome.errors)")
        #expect(outcome.errors.contains(bad.message), "\(outcome.errors)")
        if bad.status != 64 {
            let own = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("bobao: ") }
            #expect(own.count == 1, "\(outcome.errors)")
        }
        #expect(outcome.text == "", "no folder may be left: \(outcome.text)")
        let left = try Program.shell(
            "ls -A | grep -E 'partial|lock' | grep -v '^.out.lock$'; ls out/bulletin.json 2>/dev/null", in: scratch.path
        ).text
        #expect(left == "", "\(left)")
    }

    /// A run that fails leaves the bulletin that was there.
    @Test func thePreviousBulletinSurvives() throws {
        let scratch = try Scratch()
        let script = """
            bobao='\(Program.path)'
            echo 旧的新闻。 > in.txt; $bobao make in.txt -q -o out; cp -r out before
            : > empty.txt; $bobao make empty.txt -o out 2>/dev/null; echo $?
            ( ulimit -f 40; $bobao make in.txt -o out 2>/dev/null; echo $? )
            for i in $(seq 200); do echo "第${i}条消息，内容很长很长，要说很久很久。"; done > long.txt
            timeout -s INT 0.4 $bobao make long.txt -o out 2>/dev/null; echo $?
            diff -r out before && ls -A
            """
        let outcome = try Program.shell(script, in: scratch.path)
        #expect(outcome.text == "out\n65\n74\n124\nbefore\nempty.txt\nin.txt\nlong.txt\nout\n", "\(outcome.text)\(outcome.errors)")
    }

    @Test func controlCharactersDoNotReachTheEngine() throws {
        let scratch = try Scratch()
        let script = """
            bobao='\(Program.path)'
            printf '你好世界。' > a.txt; printf '你\\001900S好，今天的世界各地有很多新闻\\033[0m。' > b.txt
            $bobao say - -o a.wav < a.txt; $bobao show spoken b.txt
            """
        let outcome = try Program.shell(script, in: scratch.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
}
