package rongcuo.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands there are, by name, none of them built until it is called. */
final class CommandTable {
    private CommandTable() {}

    /**
     * A command, or a group of them.
     *
     * @param alias its Chinese name
     * @param command absent for a group
     * @param children empty for a command
     */
    record Entry(String name, String alias, Optional<Supplier<Command>> command, List<Entry> children) {
        static Entry command(String name, String alias, Supplier<Command> command) {
            return new Entry(name, alias, Optional.of(command), List.of());
        }

        static Entry group(String name, String alias, Entry... children) {
            return new Entry(name, alias, Optional.empty(), List.of(children));
        }

        boolean isCalled(String word) {
            return name.equals(word) || alias.equals(word);
        }
    }

    static List<Entry> all() {
        return List.of(
                Entry.command("evaluate", "评估", EvaluateCommand::new),
                Entry.group(
                        "policy",
                        "政策",
                        Entry.command("list", "列表", PolicyListCommand::new),
                        Entry.command("show", "查看", PolicyShowCommand::new),
                        Entry.command("check", "检查", PolicyCheckCommand::new),
                        Entry.command("test", "测试", PolicyTestCommand::new)),
                Entry.command("schema", "格式", SchemaCommand::new));
    }
}
