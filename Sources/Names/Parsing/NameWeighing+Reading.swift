/// What a layout says of the person, once it is chosen.
extension NameWeighing {
  /// The order in which the parts stand, or for a single part the one that is usual.
  func order(_ layout: NameLayout, _ culture: NameCulture) -> PersonNameOrder {
    guard layout.roles.count == 1 else { return layout.order }
    switch culture {
    case .russian, .western: return .givenFirst
    case .chinese, .japanese, .korean, .vietnamese: return .surnameFirst
    }
  }

  /// Whose conventions the name follows.
  func culture(_ layout: NameLayout) -> NameCulture {
    let families = layout.roles.indices.filter {
      layout.roles[$0] == .surname || layout.roles[$0] == .chineseSurname
    }
    for index in families {
      let known = evidence[index]
      for culture in [NameCulture.japanese, .vietnamese] where known.cultures.contains(culture) {
        // Ho, Do and Mori have others, too.
        if known.chineseSurname == nil && known.surnameSexes.isEmpty { return culture }
      }
      if layout.isChinese {
        let hasVietnameseGiven = evidence.contains(where: \.isVietnameseGiven)
        if known.cultures.contains(.vietnamese) && hasVietnameseGiven { return .vietnamese }
        let isKorean = known.cultures.contains(.korean)
        return known.chineseSurname == nil || isKorean && hasForeignGivenName(layout)
          ? .korean : .chinese
      }
      if layout.roles.contains(.chineseGiven2) { return .chinese }
      if known.chineseSurname != nil && !known.isAlsoWestern && known.surnameSexes.isEmpty,
        units[index].prefix == nil
      {
        return .chinese
      }
      if !known.surnameSexes.isEmpty, units[index].prefix == nil,
        !known.hasCommonEnding || !hasWesternGivenName(layout)
      {
        return .russian
      }
    }
    let isRussian = layout.roles.indices.contains { index in
      layout.roles[index] == .patronymic
        || layout.roles[index] == .given && units[index].token.script == .cyrillic
          && evidence[index].isRussianGiven
    }
    return isRussian ? .russian : .western
  }

  /// Whether the given name is one that Russians and their neighbours do not have.
  private func hasWesternGivenName(_ layout: NameLayout) -> Bool {
    layout.roles.indices.contains { index in
      layout.roles[index] == .given && !units[index].token.isInitial
        && !evidence[index].isRussianGiven
    }
  }

  /// Whether the given name has syllables that Chinese does not have.
  private func hasForeignGivenName(_ layout: NameLayout) -> Bool {
    layout.roles.indices.contains {
      layout.roles[$0] == .chineseGiven && evidence[$0].chineseGiven == nil
    }
  }

  /// The sex that the title, the parts or their endings tell.
  func sex(_ layout: NameLayout, _ culture: NameCulture) -> Sex? {
    if let sex = surroundings.sex { return sex }
    for (index, role) in layout.roles.enumerated() where role == .patronymic {
      if let sex = evidence[index].patronymicSex { return sex }
    }
    for (index, role) in layout.roles.enumerated() where role == .given {
      if evidence[index].givenSexes.count == 1 { return evidence[index].givenSexes.first }
    }
    guard culture == .russian else { return nil }
    for (index, role) in layout.roles.enumerated() where role == .surname {
      if evidence[index].surnameSexes.count == 1 { return evidence[index].surnameSexes.first }
    }
    return nil
  }

  /// The texts of the parts.
  func parts(_ layout: NameLayout, _ culture: NameCulture) -> ParsedNameParts {
    var parts = surroundings.parts
    for (index, role) in layout.roles.enumerated() {
      let unit = units[index]
      switch role {
      case .given, .chineseGiven: parts.append(unit.text, to: .given)
      case .given2, .chineseGiven2:
        parts.append(unit.text, to: .given2)
        if culture == .russian && unit.token.isInitial { parts[.patronymic] = unit.text }
      case .patronymic:
        parts.append(unit.text, to: .given2)
        parts[.patronymic] = unit.text
      case .surname, .chineseSurname: add(surname: unit, to: &parts)
      case .surname2: parts.append(unit.text, to: .surname2)
      }
    }
    return parts
  }

  private func add(surname unit: NameUnit, to parts: inout ParsedNameParts) {
    if let prefix = unit.prefix, parts[.surname] == nil {
      parts[.surnamePrefix] = prefix
      parts[.surnameCore] = unit.core
    }
    parts.append(unit.text, to: .surname)
  }
}
