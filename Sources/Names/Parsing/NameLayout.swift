/// A way to give the words of a name their parts.
struct NameLayout {
  /// What a word is.
  enum Role: Hashable {
    case given, given2, patronymic, surname, surname2
    /// Parts of a Chinese name, or of one built alike.
    case chineseSurname, chineseGiven
    /// A Chinese given name that follows a Western one and the surname: Tony Leung Chiu-wai.
    case chineseGiven2
  }

  let roles: [Role]
  let order: PersonNameOrder
  /// How usual the layout is, as a logarithm of odds.
  let prior: Double

  var isChinese: Bool { roles.contains(.chineseSurname) }

  init(_ roles: [Role], _ order: PersonNameOrder, _ prior: Double) {
    self.roles = roles
    self.order = order
    self.prior = prior
  }
}

extension NameLayout {
  private typealias Weight = ParsingWeight.Layout

  /// The layouts of a name of `count` words without a comma.
  static func layouts(_ count: Int) -> [NameLayout] {
    switch count {
    case 0: return []
    case 1:
      return [
        NameLayout([.given], .givenFirst, Weight.givenAlone),
        NameLayout([.surname], .givenFirst, Weight.surnameAlone),
        NameLayout([.patronymic], .givenFirst, Weight.patronymicAlone),
      ]
    case 2:
      return [
        NameLayout([.given, .surname], .givenFirst, Weight.givenFirst),
        NameLayout([.surname, .given], .surnameFirst, Weight.surnameFirst),
        NameLayout([.given, .patronymic], .givenFirst, Weight.givenAndPatronymic),
        NameLayout([.given, .given2], .givenFirst, Weight.givenNamesAlone),
        NameLayout([.surname, .surname2], .givenFirst, Weight.surnamesAlone),
        NameLayout([.chineseSurname, .chineseGiven], .surnameFirst, Weight.chineseSurnameFirst),
        NameLayout([.chineseGiven, .chineseSurname], .givenFirst, Weight.chineseGivenFirst),
      ]
    case 3:
      return [
        NameLayout([.given, .given2, .surname], .givenFirst, Weight.threeParts),
        NameLayout([.given, .patronymic, .surname], .givenFirst, Weight.threeParts),
        NameLayout([.surname, .given, .patronymic], .surnameFirst, Weight.threeParts),
        NameLayout([.given, .surname, .surname2], .givenFirst, Weight.rareThreeParts),
        NameLayout([.surname, .given, .given2], .surnameFirst, Weight.rareThreeParts),
        NameLayout([.given, .surname, .chineseGiven2], .givenFirst, Weight.bothGivenNames),
        NameLayout([.given, .chineseGiven2, .surname], .givenFirst, Weight.syllablesBeforeSurname),
        NameLayout(
          [.chineseSurname, .chineseGiven, .chineseGiven], .surnameFirst,
          Weight.syllablesBehindSurname),
        NameLayout(
          [.chineseGiven, .chineseGiven, .chineseSurname], .givenFirst,
          Weight.syllablesBeforeSurname),
      ]
    default:
      let middle = Array(repeating: Role.given2, count: count - 2)
      var layouts = [
        NameLayout([.given] + middle + [.surname], .givenFirst, Weight.manyGivenNames),
        NameLayout(
          [.given] + middle.dropLast() + [.surname, .surname2], .givenFirst, Weight.rareThreeParts),
        NameLayout([.surname, .given] + middle, .surnameFirst, Weight.manyGivenNamesBehindSurname),
      ]
      if count == 4 {
        layouts += [
          NameLayout(
            [.given, .surname, .chineseGiven2, .chineseGiven2], .givenFirst, Weight.bothGivenNames),
          NameLayout(
            [.given, .patronymic, .surname, .surname2], .givenFirst, Weight.patronymicAndSurnames),
          NameLayout(
            [.given, .given2, .patronymic, .surname], .givenFirst, Weight.givenNamesAndPatronymic),
          NameLayout(
            [.surname, .given, .given2, .patronymic], .surnameFirst, Weight.givenNamesAndPatronymic),
        ]
      }
      return layouts
    }
  }

  /// The layouts of a name whose surname stands before a comma.
  static func layouts(_ surnames: Int, comma givenNames: Int) -> [NameLayout] {
    let first: [[Role]]
    switch surnames {
    case 1: first = [[.surname], [.chineseSurname]]
    default:
      let rest = surnames - 1
      first = [
        Array(repeating: .surname, count: surnames),
        [.surname] + Array(repeating: .surname2, count: rest),
      ]
    }
    var last: [[Role]] = [[.given] + Array(repeating: .given2, count: givenNames - 1)]
    if givenNames == 2 { last += [[.given, .patronymic], [.chineseGiven, .chineseGiven]] }
    if givenNames == 1 { last.append([.chineseGiven]) }
    return first.flatMap { first in
      last.compactMap { last in
        let isMixed = first.contains(.chineseSurname) != last.contains(.chineseGiven)
        return isMixed ? nil : NameLayout(first + last, .sorting, Weight.comma)
      }
    }
  }
}
