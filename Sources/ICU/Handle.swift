import CICU

/// The handle that `open` gives; ICU gives one with every success.
func opened(
  _ operation: @autoclosure () -> String,
  position: @autoclosure () -> ICUError.Position? = nil,
  _ open: (inout OpaquePointer?) -> Int32
) throws(ICUError) -> OpaquePointer {
  var handle: OpaquePointer?
  let code = open(&handle)
  try check(code, operation(), at: position())
  guard let handle else { throw ICUError(operation(), code: silk_icu_illegal_argument) }
  return handle
}
