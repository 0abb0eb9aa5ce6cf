internal import LocaleData

/// What is known of an article while its sentences are read one after the other.
struct ArticleContext {
  /// The film, which facts are about where a sentence names nothing else.
  let film: String
  /// The titles of the film in small letters, as far as they are known.
  let filmTitles: Set<String>
  /// The day of the article.
  let published: PartialDate?
  /// The territories that the article names most, for "the two countries".
  let parties: [String]
  /// The English names of territories, of which subjects are made.
  let territoryNames: [String: String]
  /// The gatherings that were named, by kind; the last one is meant by "the festival".
  var gatherings: [String: String] = [:]
  /// The organization that was named last.
  var organization: String?

  /// The part of a subject that names a territory: china for CN.
  func slug(ofTerritory code: String) -> String {
    Slug.make(territoryNames[code] ?? code)
  }
}

/// Ids made of words.
enum Slug {
  /// Small letters and digits of any script, with a hyphen for all else.
  static func make(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-", character != "'", character != "’" {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }
}
