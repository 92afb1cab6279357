// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// A room of the line: it may import `Script` and what is named here, never another room. Only rooms that wrap C see pointers.
func room(_ name: String, uses dependencies: [Target.Dependency] = [], wrapsC: Bool = false) -> Target {
    .target(
        name: name, dependencies: ["Script"] + dependencies,
        swiftSettings: settings + (wrapsC ? [] : [.strictMemorySafety()]))
}

/// The tests of a room, with the tables beside them.
func tests(of room: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: room + "Tests", dependencies: ["Script", "Support"] + (room == "Script" ? [] : [.target(name: room)]) + dependencies,
        exclude: exclude, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "bobao",
    products: [.executable(name: "bobao", targets: ["bobao"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .systemLibrary(name: "CESpeak", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
        .systemLibrary(name: "CSndFile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
        .systemLibrary(name: "CEBUR128", pkgConfig: "libebur128", providers: [.apt(["libebur128-dev"])]),
        .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CRename"),
        .target(
            name: "CLexicon", exclude: ["reading", "editing", "segmenting", "normalizing", "pronouncing", "mastering", "producing"]),
        .target(name: "Script", swiftSettings: settings + [.strictMemorySafety()]),
        room("Lexicon", uses: ["CLexicon"], wrapsC: true),
        room("Reading", uses: ["Lexicon"], wrapsC: true),
        room("Editing", uses: ["Lexicon"]),
        room("Segmenting", uses: ["Lexicon"]),
        room("Normalizing", uses: ["Lexicon"]),
        room("Pronouncing", uses: ["Lexicon"], wrapsC: true),
        room("Voicing", uses: ["CESpeak", subprocess, systemPackage], wrapsC: true),
        room("Mastering", uses: ["CEBUR128", "Lexicon"], wrapsC: true),
        room("Writing", uses: ["CSndFile", "CSoxr"], wrapsC: true),
        room("Publishing"),
        room(
            "Producing",
            uses: [
                "Reading", "Editing", "Segmenting", "Normalizing", "Pronouncing", "Voicing", "Mastering", "Writing", "Publishing",
                "CCrypto", "CRename", "Lexicon", subprocess, systemPackage,
            ], wrapsC: true),
        .executableTarget(
            name: "bobao",
            dependencies: [
                "Producing", "Script", "Reading", "Normalizing", "Voicing", "Mastering", "Writing", argumentParser, systemPackage,
            ],
            swiftSettings: settings),
        .target(name: "Support", dependencies: ["Script"], path: "Tests/Support", swiftSettings: settings),
        tests(of: "Script"),
        tests(of: "Reading"),
        tests(of: "Editing", exclude: ["Data"]),
        tests(of: "Segmenting", exclude: ["Tables.tsv"]),
        tests(of: "Normalizing", exclude: ["Tables"]),
        tests(of: "Pronouncing", exclude: ["Tables"]),
        tests(of: "Voicing", uses: ["bobao", "Lexicon", systemPackage]),
        tests(of: "Mastering"),
        tests(of: "Writing"),
        tests(of: "Publishing"),
        tests(of: "Producing", uses: ["bobao", "Pronouncing", "Voicing", systemPackage], exclude: ["Tables"]),
        .testTarget(name: "CommandTests", dependencies: ["bobao", "Support"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x
)
