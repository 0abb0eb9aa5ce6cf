internal import Glibc

/// What the system knows of a file beside its content.
struct FileStatus {
  private let information: stat

  /// The status of what `path` leads to, through symbolic links, or nil where there is nothing.
  init?(at path: String) {
    var information = stat()
    guard stat(RawPath.bytes(of: path), &information) == 0 else { return nil }
    self.information = information
  }

  /// The status of an open file.
  init?(of descriptor: Int32) {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return nil }
    self.information = information
  }

  var isFolder: Bool { information.st_mode & S_IFMT == S_IFDIR }
  /// Whether it is a file with content of its own: no folder, pipe, socket or device.
  var isRegular: Bool { information.st_mode & S_IFMT == S_IFREG }
  /// The size in bytes.
  var size: Int { Int(information.st_size) }
  /// When its content was changed or its time was set, in seconds since 1970.
  var changed: Int { Int(information.st_mtim.tv_sec) }
  /// The bits of the mode that say who may do what.
  var permissions: mode_t { information.st_mode & 0o7777 }
  var user: uid_t { information.st_uid }
  var group: gid_t { information.st_gid }

  /// What tells a file from all others of the machine.
  struct Identity: Hashable {
    let device: dev_t
    let node: ino_t
  }

  var identity: Identity { Identity(device: information.st_dev, node: information.st_ino) }

  /// What changes where the content does, or where another file takes the place.
  struct Trace: Hashable {
    let identity: Identity
    let size: Int
    let seconds: [Int]
    let nanoseconds: [Int]
  }

  var trace: Trace {
    let times = [information.st_mtim, information.st_ctim]
    return Trace(
      identity: identity, size: size, seconds: times.map(\.tv_sec),
      nanoseconds: times.map(\.tv_nsec))
  }
}
