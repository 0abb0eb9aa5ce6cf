/// The surnames that the full names of a run and the roster have shown, in every form in which they may
/// stand alone.
struct NameInventory {
  private var latin: [String: [NameReading]] = [:]
  private var cyrillic: [String: [NameReading]] = [:]
  private var han: [String: [NameReading]] = [:]
  private var given: Set<String> = []
  private var givenIndices: Set<GivenNames.Index> = []
  /// The strings of Chinese names and of foreign surnames in Chinese, longest first.
  private(set) var hanStrings: [String] = []

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
        add(reading, reading.text, to: \.han)
        if reading.culture == .other, let surname = reading.surname, surname.count > 1 {
          add(reading, surname, to: \.han)
        }
      }
    }
    hanStrings = han.keys.sorted { ($0.count, $1) > ($1.count, $0) }
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
    (han[text] ?? []).map { $0.text == text ? $0 : Self.surnameOnly($0) }
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

  private static func surnameOnly(_ reading: NameReading) -> NameReading {
    var single = reading
    single.extent = .surname
    single.given = nil
    single.givenIndex = nil
    single.patronymic = nil
    if let syllables = reading.syllables {
      single.syllables = NameReading.Syllables(surname: syllables.surname, given: [])
    }
    return single
  }
}
