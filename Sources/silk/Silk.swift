import Commands

@main
enum Silk {
  static func main() { Program.main() }
}
