internal import Glibc
internal import Synchronization

/// Work on several threads at once.
package enum Workers {
  /// How many processors there are to work on.
  package static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does `body` once on each of `count` threads, and gives what they return, in the order of their numbers.
  ///
  /// The calling thread is the first of them; where no other can be started it does their work.
  package static func run<Result: Sendable>(
    _ count: Int, _ body: @Sendable @escaping (_ number: Int) -> Result
  ) -> [Result] {
    var others: [(work: Work<Result>, thread: pthread_t?)] = []
    for number in 1..<max(count, 1) {
      let work = Work { body(number) }
      // The thread takes over the reference that is passed here.
      let context = Unmanaged.passRetained(work as AnyWork)
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<AnyWork>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, context.toOpaque())
      if code != 0 { context.release() }
      others.append((work, code == 0 ? thread : nil))
    }
    var results = [body(0)]
    for (work, thread) in others {
      if let thread { pthread_join(thread, nil) } else { work.run() }
      results += work.result
    }
    return results
  }

  private class AnyWork: @unchecked Sendable {
    func run() {}
  }

  /// The work of one thread; nobody else touches it between the thread's start and its end.
  private final class Work<Result: Sendable>: AnyWork, @unchecked Sendable {
    private let body: () -> Result
    private(set) var result: [Result] = []

    init(_ body: @escaping () -> Result) { self.body = body }

    override func run() { result = [body()] }
  }
}

/// Hands out the numbers below a limit in portions, to threads that take one when they are done with the last.
package final class Portions: Sendable {
  private let next = Atomic<Int>(0)
  private let limit: Int
  private let size: Int

  package init(below limit: Int, size: Int) { (self.limit, self.size) = (limit, size) }

  /// The next portion, or nil where there is none left.
  package func take() -> Range<Int>? {
    let start = next.add(size, ordering: .relaxed).oldValue
    return start < limit ? start..<min(start + size, limit) : nil
  }
}
