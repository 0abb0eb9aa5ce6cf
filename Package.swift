// swift-tools-version: 6.3
import PackageDescription

/// `make static` sets this: ICU is then linked from its archives instead of its shared libraries.
///
/// OpenCC stays shared, because Debian has no archive of it.
let linksICUStatically = Context.environment["SILK_STATIC"] == "1"

/// What ICU is linked with beside what pkg-config says of it.
///
/// Its archives refer to each other, hence the group; unsafe flags are the one way to pass one, and the
/// reason why this is no way to build a package that others depend on.
let linkingICU: [LinkerSetting] =
  linksICUStatically
  ? [
    .unsafeFlags([
      "-Xlinker", "--start-group", "-l:libicui18n.a", "-l:libicuuc.a", "-l:libicudata.a",
      "-Xlinker", "--end-group",
    ]),
    .linkedLibrary("stdc++"),
  ]
  : [.linkedLibrary("stdc++")]

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "silk",
  products: [
    .executable(name: "silk", targets: ["silk"]),
    .library(name: "Names", targets: ["Names"]),
    .library(name: "Subtitles", targets: ["Subtitles"]),
    .library(name: "PressKit", targets: ["PressKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    // C libraries. pkg-config says where each one is; a C target is the one place that includes its
    // headers and shows Swift only opaque handles, numbers and buffers.
    .systemLibrary(
      name: "ICULibrary", path: "Sources/Libraries/ICU",
      pkgConfig: linksICUStatically ? nil : "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(
      name: "YAMLLibrary", path: "Sources/Libraries/YAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "XMLLibrary", path: "Sources/Libraries/XML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "OpenCCLibrary", path: "Sources/Libraries/OpenCC", pkgConfig: "opencc",
      providers: [.apt(["libopencc-dev"])]),
    .target(name: "CICU", dependencies: ["ICULibrary"], linkerSettings: linkingICU),
    .target(name: "CYAML", dependencies: ["YAMLLibrary"]),
    .target(name: "CXML", dependencies: ["XMLLibrary"]),
    .target(name: "COpenCC", dependencies: ["OpenCCLibrary"]),
    // libvips is loaded when it is needed: it would cost every start of the program 37 ms.
    .target(name: "CVips"),
    .target(name: "CAssets"),

    // Mechanism, no policy.
    .target(name: "Diagnostics"),
    .target(name: "HTML"),
    .target(name: "Workers"),
    .target(name: "ICU", dependencies: ["CICU"]),
    .target(name: "OpenCC", dependencies: ["COpenCC"]),
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "XML", dependencies: ["CXML"]),
    .target(name: "Vips", dependencies: ["CVips"]),
    .target(name: "LocaleData", dependencies: ["CAssets", "Diagnostics", "ICU", "YAML"]),
    .target(
      name: "Loopback",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),

    // The field.
    .target(
      name: "Names",
      dependencies: ["Diagnostics", "ICU", "LocaleData", "OpenCC", "Workers", "YAML"]),
    .target(
      name: "Subtitles",
      dependencies: ["Diagnostics", "ICU", "LocaleData", "OpenCC", "Workers", "XML", "YAML"]),
    .target(
      name: "PressKit",
      dependencies: [
        "CAssets", "Diagnostics", "HTML", "ICU", "LocaleData", "Names", "OpenCC", "XML", "YAML",
      ],
      exclude: ["Rendering/Style", "Rendering/press-kit.js", "Skeleton/Files"]),

    // The program.
    .target(
      name: "Commands",
      dependencies: [
        "Diagnostics", "HTML", "ICU", "LocaleData", "Loopback", "Names", "PressKit", "Subtitles",
        "Vips",
        "Workers", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: [
        "Kit/Preview/preview.css", "Kit/Preview/preview.js", "Kit/Report/facts-report.css",
        "Shared/Report/report.css", "Subs/Report/check-report.css", "Subs/Report/check-report.js",
        "Subs/Report/sync-report.css",
      ]),
    .executableTarget(name: "silk", dependencies: ["Commands"]),

    // A program of somebody who uses the package.
    .executableTarget(
      name: "spelling-director", dependencies: ["Subtitles"], path: "Examples/SpellingDirector"),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "ICUTests", dependencies: ["ICU"]),
    .testTarget(name: "VipsTests", dependencies: ["Vips"], exclude: ["Fixtures"]),
    .testTarget(name: "XMLTests", dependencies: ["XML"]),
    .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "YAML"]),
    .testTarget(name: "LocaleDataTests", dependencies: ["Diagnostics", "LocaleData"]),
    .testTarget(name: "LoopbackTests", dependencies: ["Loopback"]),
    .testTarget(
      name: "NamesTests", dependencies: ["Diagnostics", "LocaleData", "Names", "YAML"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SubtitlesTests", dependencies: ["Diagnostics", "ICU", "LocaleData", "Subtitles"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "PressKitTests",
      dependencies: ["Diagnostics", "HTML", "ICU", "LocaleData", "Names", "PressKit", "YAML"],
      exclude: ["Fixtures"]),
    .testTarget(name: "CommandTests", dependencies: ["silk", "spelling-director"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + swiftSettings
}
