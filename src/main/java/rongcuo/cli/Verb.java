package rongcuo.cli;

import java.util.Optional;

/** What a session understands besides the commands of the program: all of it concerns the case at hand. */
enum Verb {
    OPEN("open", "打开"),
    NEW("new", "新建"),
    POLICY("policy", "政策"),
    SET("set", "设"),
    UNSET("unset", "去掉"),
    SHOW("show", "看"),
    JUDGE("judge", "判断"),
    WHY("why", "为何"),
    MISSING("missing", "尚缺"),
    COMPARE("compare", "比对"),
    AS_OF("as-of", "基准日"),
    UNDO("undo", "撤销"),
    REDO("redo", "重做"),
    SAVE("save", "保存"),
    HELP("help", "帮助"),
    EXIT("exit", "退出");

    private final String id;
    private final String alias;

    Verb(String id, String alias) {
        this.id = id;
        this.alias = alias;
    }

    String id() {
        return id;
    }

    String alias() {
        return alias;
    }

    static Optional<Verb> of(String word) {
        for (var verb : values()) {
            if (verb.id.equals(word) || verb.alias.equals(word)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
