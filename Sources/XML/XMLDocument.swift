/// What an XML document holds, with the place of every element in its bytes.
public struct XMLDocument: Sendable {
  /// The outermost element, or nil where there is none.
  public let root: XMLElement?
  /// What is wrong with the document, in its order.
  public let problems: [XMLProblem]

  /// A document of these parts.
  init(root: XMLElement?, problems: [XMLProblem]) {
    self.root = root
    self.problems = problems
  }
}

/// Something wrong in a document, after which it was read on as well as can be.
public struct XMLProblem: Sendable, Hashable {
  /// What is wrong.
  public let message: String
  /// Whether it breaks a rule of XML; otherwise something was left alone that could do harm.
  public let isError: Bool
  /// Where it was noticed: an offset in the document's bytes.
  public let offset: Int
}

/// The name of an element or an attribute.
public struct XMLName: Sendable, Hashable {
  /// The namespace, empty where there is none.
  public let namespace: String
  /// The name within it.
  public let local: String

  /// A name in a namespace.
  public init(_ local: String, in namespace: String = "") {
    self.local = local
    self.namespace = namespace
  }

  /// The namespace of `xml:lang` and such.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}

/// An attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
  /// Its name.
  public let name: XMLName
  /// The prefix that the document writes before the name, or an empty text.
  public let prefix: String
  /// Its value, references resolved.
  public let value: String
}

/// An element with all that is in it.
public struct XMLElement: Sendable {
  /// Its name.
  public let name: XMLName
  /// The prefix that the document writes before the name, or an empty text.
  public let prefix: String
  /// Its attributes, without declarations of namespaces, in the order of the document.
  public let attributes: [XMLAttribute]
  /// What is in it, in order.
  public internal(set) var children: [XMLNode] = []
  /// The bytes of its start tag, from `<` to after `>`.
  public let startTag: Range<Int>
  /// The bytes between its tags; empty, at the end of its start tag, where that closes it too.
  public internal(set) var content: Range<Int>
  /// The offset after its end tag.
  public internal(set) var end: Int
  /// Whether the start tag closes it, as in `<br/>`.
  public let isSelfClosing: Bool

  /// The value of an attribute, or nil where there is none.
  public subscript(_ name: XMLName) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The elements directly in it.
  public var elements: [XMLElement] {
    children.compactMap { node in
      if case .element(let element) = node { element } else { nil }
    }
  }

  /// All text in it, at any depth.
  public var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      case .comment: ""
      }
    }.joined()
  }
}

/// Something in an element.
public enum XMLNode: Sendable {
  case element(XMLElement)
  case text(String)
  case comment(String)
}
