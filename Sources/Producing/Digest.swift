import CCrypto

/// Digests by libcrypto.
enum Digest {
    /// SHA-256 in lower-case hexadecimal digits.
    static func sha256(_ bytes: [UInt8]) -> String {
        hex(digest(bytes, EVP_sha256()))
    }

    /// A name-based identifier: UUID version 5 (RFC 9562) of the text, as a URN.
    static func urn(_ text: String) -> String {
        // The namespace is the UUID version 5 of “bobao” in the DNS namespace.
        let namespace: [UInt8] = [
            0x48, 0xe7, 0xa6, 0x91, 0x93, 0x30, 0x52, 0xf0, 0x9a, 0xd3, 0x9e, 0x9e, 0xb3, 0x16, 0x36, 0x8e,
        ]
        var bytes = Array(digest(namespace + Array(text.utf8), EVP_sha1()).prefix(16))
        bytes[6] = bytes[6] & 0x0f | 0x50
        bytes[8] = bytes[8] & 0x3f | 0x80
        let digits = hex(bytes)
        var groups: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "urn:uuid:" + groups.joined(separator: "-")
    }

    private static func digest(_ bytes: [UInt8], _ algorithm: OpaquePointer?) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let status = EVP_Digest(bytes, bytes.count, &result, &length, algorithm, nil)
        precondition(status == 1, "libcrypto has SHA-1 and SHA-256")
        return Array(result.prefix(Int(length)))
    }

    fileprivate static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

/// A SHA-256 that is fed piece by piece.
struct RunningDigest: ~Copyable {
    private let context: OpaquePointer

    init() {
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("libcrypto has no memory") }
        self.context = context
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    borrowing func add(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// The digest in hexadecimal digits; call it once.
    borrowing func value() -> String {
        var result = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &result, nil)
        return Digest.hex(result)
    }

    deinit { EVP_MD_CTX_free(context) }
}
