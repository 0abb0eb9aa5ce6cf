internal import LocaleData
struct NameDictionary: Sendable { func groups(ofForm text: String) -> [UInt32] { [] } }
extension NameKnowledge { func dictionary() throws(LocaleError) -> NameDictionary { NameDictionary() } }
