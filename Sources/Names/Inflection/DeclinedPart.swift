/// The parts of a Russian name, each of which declines by rules of its own.
public enum DeclinedPart: String, Sendable, Hashable, CaseIterable {
  case given, patronymic, surname
}
