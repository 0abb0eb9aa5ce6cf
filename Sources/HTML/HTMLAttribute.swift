/// An attribute of an element.
///
/// Names come from a fixed list and addresses from `WebLink`, so that neither a name can break out of
/// the tag nor an address run code. There are no attributes that hold code.
public struct HTMLAttribute: Sendable {
  /// The attributes that our pages use.
  public enum Name: String, Sendable {
    case alt, charset, checked, `class`, colspan, content, datetime, dir, download, `for`, height,
      hidden
    case href, hreflang, id, lang, loading, name, open, placeholder, property, rel, role, scope
    case selected, sizes, src, srcset, tabindex, title, type, value, width
    case httpEquiv = "http-equiv"
    case ariaCurrent = "aria-current"
    case ariaDescribedBy = "aria-describedby"
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
    case ariaLive = "aria-live"
    case ariaPressed = "aria-pressed"
    case dataset = "data-"
    case d, viewBox, x, y, x1, x2, y1, y2
  }

  /// What the attribute is called; of data for scripts the first part.
  public let name: Name
  /// The value; nil for one that is said by the name alone.
  public let value: String?
  /// The second part of the name of data for scripts.
  private let suffix: String

  private init(_ name: Name, _ value: String?, suffix: String = "") {
    self.name = name
    self.value = value
    self.suffix = suffix
  }

  /// The name as it is written.
  var key: String { name.rawValue + suffix }
}

extension HTMLAttribute {
  /// What an image shows, in words.
  public static func alt(_ text: String) -> Self { Self(.alt, text) }
  /// The encoding of the page.
  public static func charset(_ text: String) -> Self { Self(.charset, text) }
  /// The classes that style sheets refer to.
  public static func `class`(_ text: String) -> Self { Self(.class, text) }
  /// The value of a meta element.
  public static func content(_ text: String) -> Self { Self(.content, text) }
  /// A time as machines read it.
  public static func datetime(_ text: String) -> Self { Self(.datetime, text) }
  /// The direction of the text.
  public static func dir(_ text: String) -> Self { Self(.dir, text) }
  /// The field that a label is of.
  public static func `for`(_ id: String) -> Self { Self(.for, id) }
  /// The language of what a link leads to.
  public static func hreflang(_ tag: String) -> Self { Self(.hreflang, tag) }
  /// What a meta element stands for, of what a server says.
  public static func httpEquiv(_ text: String) -> Self { Self(.httpEquiv, text) }
  /// The name by which others refer to the element.
  public static func id(_ text: String) -> Self { Self(.id, text) }
  /// The language of the text, as BCP 47 names it.
  public static func lang(_ tag: String) -> Self { Self(.lang, tag) }
  /// When an image is loaded.
  public static func loading(_ text: String) -> Self { Self(.loading, text) }
  /// The name of a field or a meta element.
  public static func name(_ text: String) -> Self { Self(.name, text) }
  /// What to put into a field.
  public static func placeholder(_ text: String) -> Self { Self(.placeholder, text) }
  /// What a link leads to.
  public static func rel(_ text: String) -> Self { Self(.rel, text) }
  /// What a meta element stands for, in the words of RDFa, as Open Graph has it.
  public static func property(_ text: String) -> Self { Self(.property, text) }
  /// What the element is to assistive technology.
  public static func role(_ text: String) -> Self { Self(.role, text) }
  /// What a heading of a table is for.
  public static func scope(_ text: String) -> Self { Self(.scope, text) }
  /// How wide an image is shown, for the choice among its sources.
  public static func sizes(_ text: String) -> Self { Self(.sizes, text) }
  /// What a pointer that rests on the element shows.
  public static func title(_ text: String) -> Self { Self(.title, text) }
  /// The kind of a field or a button.
  public static func type(_ text: String) -> Self { Self(.type, text) }
  /// The value of a field.
  public static func value(_ text: String) -> Self { Self(.value, text) }
  /// Which of several is the current one.
  public static func ariaCurrent(_ text: String) -> Self { Self(.ariaCurrent, text) }
  /// The element that tells more of this one.
  public static func ariaDescribedBy(_ id: String) -> Self { Self(.ariaDescribedBy, id) }
  /// What the element is called where it does not say so.
  public static func ariaLabel(_ text: String) -> Self { Self(.ariaLabel, text) }
  /// The element that names this one.
  public static func ariaLabelledBy(_ id: String) -> Self { Self(.ariaLabelledBy, id) }
  /// How changes are read aloud.
  public static func ariaLive(_ text: String) -> Self { Self(.ariaLive, text) }
  /// Over how many columns a cell goes.
  public static func colspan(_ number: Int) -> Self { Self(.colspan, String(number)) }
  /// The height in pixels.
  public static func height(_ number: Int) -> Self { Self(.height, String(number)) }
  /// The width in pixels.
  public static func width(_ number: Int) -> Self { Self(.width, String(number)) }
  /// Whether the element can be reached with the keyboard.
  public static func tabindex(_ number: Int) -> Self { Self(.tabindex, String(number)) }
  /// The part of the plane that a picture shows (SVG 2, 8.2).
  public static func viewBox(width: Int, height: Int) -> Self {
    Self(.viewBox, "0 0 \(width) \(height)")
  }
  /// The strokes of a line in a picture, as SVG 2, 9.3 writes them.
  public static func d(_ strokes: String) -> Self { Self(.d, strokes) }
  /// Where something in a picture lies.
  public static func x(_ number: Int) -> Self { Self(.x, String(number)) }
  /// How far down something in a picture lies.
  public static func y(_ number: Int) -> Self { Self(.y, String(number)) }
  /// Where a line in a picture begins and ends.
  public static func from(_ x: Int, _ y: Int, to x2: Int, _ y2: Int) -> [Self] {
    [Self(.x1, String(x)), Self(.y1, String(y)), Self(.x2, String(x2)), Self(.y2, String(y2))]
  }
  /// Where a link leads.
  public static func href(_ link: WebLink) -> Self { Self(.href, link.address) }
  /// Where an image is.
  public static func src(_ link: WebLink) -> Self { Self(.src, link.address) }
  /// Where an image is in several widths, in pixels.
  public static func srcset(_ sources: [(link: WebLink, width: Int)]) -> Self {
    // Links hold no spaces; a comma at the end of one would be taken for the end of the source.
    let candidates = sources.filter { !$0.link.address.hasSuffix(",") }
    return Self(
      .srcset, candidates.map { "\($0.link.address) \($0.width)w" }.joined(separator: ", "))
  }
  /// A link whose file is kept rather than shown.
  public static var download: Self { Self(.download, nil) }
  /// A box that is ticked.
  public static var checked: Self { Self(.checked, nil) }
  /// An element that is not shown.
  public static var hidden: Self { Self(.hidden, nil) }
  /// Details that are shown.
  public static var open: Self { Self(.open, nil) }
  /// A choice that is made.
  public static var selected: Self { Self(.selected, nil) }
  /// An element that assistive technology leaves out.
  public static var ariaHidden: Self { Self(.ariaHidden, "true") }
  /// Whether a button is pressed.
  public static func ariaPressed(_ isPressed: Bool) -> Self {
    Self(.ariaPressed, String(isPressed))
  }
  /// A value for the scripts of the page, by a name of ours.
  public static func data(_ name: StaticString, _ value: String) -> Self {
    Self(.dataset, value, suffix: "\(name)")
  }
}
