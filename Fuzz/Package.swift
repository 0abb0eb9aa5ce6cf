// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that neither the fuzzer nor its flags reach anybody who uses Silk.
// `make fuzz` builds it with `-sanitize=fuzzer,address`; without them it does not link.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "silk", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CFuzzer", .product(name: "Subtitles", package: "silk")]),
  ],
  swiftLanguageModes: [.v6]
)
