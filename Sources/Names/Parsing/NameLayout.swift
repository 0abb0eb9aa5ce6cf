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
  /// The layouts of a name of `count` words without a comma.
  static func layouts(_ count: Int) -> [NameLayout] {
    switch count {
    case 0: return []
    case 1:
      return [
        NameLayout([.given], .givenFirst, 1.6), NameLayout([.surname], .givenFirst, 0),
        NameLayout([.patronymic], .givenFirst, -1),
      ]
    case 2:
      return [
        NameLayout([.given, .surname], .givenFirst, 1.5),
        NameLayout([.surname, .given], .surnameFirst, -0.7),
        NameLayout([.given, .patronymic], .givenFirst, -0.5),
        NameLayout([.given, .given2], .givenFirst, -2.5),
        NameLayout([.surname, .surname2], .givenFirst, -3),
        NameLayout([.chineseSurname, .chineseGiven], .surnameFirst, 0),
        NameLayout([.chineseGiven, .chineseSurname], .givenFirst, -2),
      ]
    case 3:
      return [
        NameLayout([.given, .given2, .surname], .givenFirst, 1),
        NameLayout([.given, .patronymic, .surname], .givenFirst, 1),
        NameLayout([.surname, .given, .patronymic], .surnameFirst, 1),
        NameLayout([.given, .surname, .surname2], .givenFirst, -1.5),
        NameLayout([.surname, .given, .given2], .surnameFirst, -1.5),
        NameLayout([.given, .surname, .chineseGiven2], .givenFirst, -1),
        NameLayout([.given, .chineseGiven2, .surname], .givenFirst, -2),
        NameLayout([.chineseSurname, .chineseGiven, .chineseGiven], .surnameFirst, -0.5),
        NameLayout([.chineseGiven, .chineseGiven, .chineseSurname], .givenFirst, -2),
      ]
    default:
      let middle = Array(repeating: Role.given2, count: count - 2)
      var layouts = [
        NameLayout([.given] + middle + [.surname], .givenFirst, 0),
        NameLayout([.given] + middle.dropLast() + [.surname, .surname2], .givenFirst, -1.5),
        NameLayout([.surname, .given] + middle, .surnameFirst, -2),
      ]
      if count == 4 {
        layouts += [
          NameLayout([.given, .surname, .chineseGiven2, .chineseGiven2], .givenFirst, -1),
          NameLayout([.given, .patronymic, .surname, .surname2], .givenFirst, 0),
          NameLayout([.given, .given2, .patronymic, .surname], .givenFirst, -0.5),
          NameLayout([.surname, .given, .given2, .patronymic], .surnameFirst, -0.5),
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
        return isMixed ? nil : NameLayout(first + last, .sorting, 0)
      }
    }
  }
}
