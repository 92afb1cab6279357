import CSndFile
import Glibc

/// The functions by which libsndfile works on an `OutputFile`, whose address it hands back.
enum VirtualFile {
    static var callbacks: SF_VIRTUAL_IO {
        SF_VIRTUAL_IO(
            get_filelen: { sf_count_t(VirtualFile.file($0)?.size ?? 0) },
            seek: { offset, whence, context in
                guard let file = VirtualFile.file(context) else { return -1 }
                let base =
                    switch whence {
                    case SEEK_CUR: file.offset
                    case SEEK_END: file.size
                    default: 0
                    }
                return sf_count_t(file.seek(to: base + Int(offset)))
            },
            read: { sf_count_t(VirtualFile.file($2)?.read(into: UnsafeMutableRawBufferPointer(start: $0, count: Int($1))) ?? 0) },
            write: { sf_count_t(VirtualFile.file($2)?.write(UnsafeRawBufferPointer(start: $0, count: Int($1))) ?? 0) },
            tell: { sf_count_t(VirtualFile.file($0)?.offset ?? 0) })
    }

    private static func file(_ context: UnsafeMutableRawPointer?) -> OutputFile? {
        context.map { Unmanaged<OutputFile>.fromOpaque($0).takeUnretainedValue() }
    }
}
