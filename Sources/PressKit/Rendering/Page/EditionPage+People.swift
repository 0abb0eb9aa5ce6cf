internal import HTML
internal import LocaleData

extension EditionPage {
  /// The cast in the order of billing, with the parts that have names.
  var cast: PageSection? {
    PageSection("cast", phrases.text(.cast)) {
      if !kit.cast.isEmpty {
        element(.ul, .class("cast")) {
          for member in kit.cast {
            if edition.name(of: member.person) != nil { element(.li) { line(for: member) } }
          }
        }
      }
    }
  }

  private func line(for member: CastMember) -> [HTMLNode] {
    let actor = element(.strong) { edition.node(introducing: member.person) }
    guard let character = member.character.flatMap(edition.own) else { return [actor] }
    let part = element(.span, .class("part")) { edition.node(character) }
    return phrases.nodes(.castMember, ["actor": [actor], "character": [part]])
  }

  /// The crew in the order of the credits.
  var crew: PageSection? {
    var introduced = Set(kit.cast.map(\.person))
    return PageSection("crew", phrases.text(.crew)) {
      if !kit.credits.isEmpty {
        element(.dl, .class("rows")) {
          for credit in kit.credits {
            element(.div) {
              element(.dt) { phrases.roles[credit.role] ?? credit.role }
              if let people = credit.people {
                for person in people {
                  element(.dd) {
                    if introduced.insert(person).inserted {
                      edition.node(introducing: person)
                    } else {
                      edition.node(ofPerson: person)
                    }
                  }
                }
              } else {
                element(.dd, .class("missing")) { phrases.text(.toBeAnnounced) }
              }
            }
          }
        }
      }
    }
  }

  /// Whom the press may ask.
  var contacts: PageSection? {
    PageSection("contacts", phrases.text(.contacts)) {
      if !kit.contacts.isEmpty {
        element(.ul, .class("contacts")) {
          for contact in kit.contacts { element(.li) { lines(for: contact) } }
        }
      }
    }
  }

  @HTMLBuilder private func lines(for contact: Contact) -> [HTMLNode] {
    if let territory = edition.nearest(contact.territory) {
      element(.h3) { edition.node(territory) }
    }
    if let organization = contact.organization.flatMap(edition.nearest) {
      element(.p) { edition.node(organization) }
    }
    if let email = contact.email {
      element(.p) {
        if let link = WebLink(mailbox: email) {
          element(.a, .href(link)) { email }
        } else {
          email
        }
      }
    }
    if let phone = contact.phone { element(.p) { phone } }
    if contact.isPlaceholder {
      element(.p, .class("missing")) { phrases.text(.placeholderContact) }
    }
  }

  /// What a reader of this edition should know about it: what is missing, what is in another language.
  var notes: PageSection? {
    PageSection("notes", phrases.text(.editionNotes)) {
      if !edition.missingTexts.isEmpty {
        let texts = edition.missingTexts.compactMap { phrases.textNames[$0] }
        element(.p) { phrases.text(.missingTexts, ["items": edition.values.list(texts)]) }
      }
      if !edition.derivedTexts.isEmpty {
        let texts = edition.derivedTexts.compactMap { phrases.textNames[$0] }
        element(.p) { phrases.text(.derivedTexts, ["items": edition.values.list(texts)]) }
      }
      if !edition.foreignNames.isEmpty {
        let names = edition.values.list(edition.foreignNames.map { [edition.node($0)] })
        element(.p) {
          phrases.nodes(
            .foreignNames,
            [
              "language": [.text(phrases.name(of: kit.defaultLanguage))],
              "inLanguage": [.text(phrases.adverb(of: kit.defaultLanguage))],
              "items": names,
            ], count: edition.foreignNames.count)
        }
      }
      if !edition.undecided.isEmpty {
        element(.p) {
          phrases.text(.undecidedFacts, ["items": edition.values.list(edition.undecided)])
        }
      }
    }
  }
}
