/// The surnames that the full names of a run and the roster have shown, in every form in which they may
/// stand alone.
struct NameInventory {
  private var latin: [String: [NameReading]] = [:]
  private var cyrillic: [String: [NameReading]] = [:]
  private var han: [String: [NameReading]] = [:]
  private var given: Set<String> = []
  private var givenIndices: Set<GivenNames.Index> = []
  private var hanGiven: [String: [NameReading]] = [:]
  /// The strings of Chinese names, of foreign surnames in Chinese and of given names, in Simplified, by
  /// their first character, the longest first.
  private(set) var hanStrings: [Character: [[Character]]] = [:]

  /// The inventory of these readings of full names.
  init(_ readings: [NameReading], knowledge: NameKnowledge) {
    for reading in readings {
      if let index = reading.givenIndex { givenIndices.insert(index) }
      if let name = reading.given, name.count > 1,
        reading.extent == .full || reading.extent == .given
      {
        given.insert(NameKey.folded(name))
      }
      switch reading.script {
      case .latin:
        if let surname = reading.surname { add(reading, NameKey.folded(surname), to: \.latin) }
      case .cyrillic: addForms(of: reading, knowledge)
      case .han:
        let simplified = knowledge.chineseScript.simplified
        add(reading, simplified(reading.text), to: \.han)
        if reading.culture == .other, let surname = reading.surname, surname.count > 1 {
          add(reading, simplified(surname), to: \.han)
        }
        if let given = reading.given, given.count > 1, reading.surname != nil {
          add(reading, simplified(given), to: \.hanGiven)
        }
      }
    }
    let strings = Set(han.keys).union(hanGiven.keys).filter { !$0.isEmpty }
      .sorted { ($0.count, $1) > ($1.count, $0) }
    hanStrings = Dictionary(grouping: strings.map { Array($0) }) { $0[0] }
  }

  /// How a capitalized word can be read as the surname of somebody known.
  func surnameReadings(of word: Word) -> [NameReading] {
    let table = word.script == .latin ? latin : cyrillic
    return (table[NameKey.folded(word.text)] ?? []).map(Self.surnameOnly)
  }

  /// Whether somebody known bears the given name of a reading, in this or another of its forms.
  func hasGiven(_ reading: NameReading) -> Bool {
    reading.givenIndex.map(givenIndices.contains) ?? false
      || reading.given.map { given.contains(NameKey.folded($0)) } ?? false
  }

  /// How a string of Chinese characters can be read as somebody known.
  func readings(ofHan text: String) -> [NameReading] {
    (han[text] ?? []).map { $0.text.count == text.count ? $0 : Self.surnameOnly($0) }
  }

  /// How a string of Chinese characters can be read as the given name of somebody known.
  func readings(ofHanGiven text: String) -> [NameReading] {
    (hanGiven[text] ?? []).map(Self.givenOnly)
  }

  /// The foreign surnames and given names in Chinese that begin with a character.
  func foreignNames(startingWith character: Character) -> [NameReading] {
    (hanStrings[character] ?? []).flatMap { string in
      readings(ofHan: String(string)).filter { $0.culture == .other && $0.extent == .surname }
    }
  }

  private mutating func addForms(of reading: NameReading, _ knowledge: NameKnowledge) {
    guard let surname = reading.surname else { return }
    if reading.culture == .chinese { return add(reading, NameKey.folded(surname), to: \.cyrillic) }
    let sexes: [Sex] = reading.sex.map { [$0] } ?? [.male, .female]
    for sex in sexes {
      for grammaticalCase in GrammaticalCase.allCases {
        let form = knowledge.inflection.form(
          of: surname.lowercased(), part: .surname, sex: sex, in: grammaticalCase)
        var declined = reading
        declined.grammaticalCase = grammaticalCase
        declined.sex = sex
        add(declined, NameKey.folded(form), to: \.cyrillic)
      }
    }
  }

  private mutating func add(
    _ reading: NameReading, _ key: String,
    to table: WritableKeyPath<NameInventory, [String: [NameReading]]>
  ) {
    if self[keyPath: table][key]?.contains(reading) != true {
      self[keyPath: table][key, default: []].append(reading)
    }
  }

  private static func givenOnly(_ reading: NameReading) -> NameReading {
    var single = reading
    single.extent = .given
    single.surname = nil
    single.patronymic = nil
    single.furtherInitials = []
    if let syllables = reading.syllables {
      single.syllables = NameReading.Syllables(surname: [], given: syllables.given)
    }
    return single
  }

  private static func surnameOnly(_ reading: NameReading) -> NameReading {
    var single = reading
    single.extent = .surname
    single.given = nil
    single.givenIndex = nil
    single.patronymic = nil
    single.furtherInitials = []
    if let syllables = reading.syllables {
      single.syllables = NameReading.Syllables(surname: syllables.surname, given: [])
    }
    return single
  }
}
