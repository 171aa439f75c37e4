package rongcuo.cli;

import java.util.List;

/** The commands there are. None is made until it is called. */
final class CommandTable {
    private CommandTable() {}

    /**
     * The name of a command, or of a group of them.
     *
     * @param alias its Chinese name
     * @param children empty for a command
     */
    record Entry(String name, String alias, List<Entry> children) {
        boolean isCalled(String word) {
            return name.equals(word) || alias.equals(word);
        }

        boolean isGroup() {
            return !children.isEmpty();
        }
    }

    static final List<Entry> ALL = List.of(
            command("evaluate", "评估"),
            command("interview", "问答"),
            command("whatif", "假设"),
            command("screen", "筛查"),
            command("compare", "比对"),
            command("deadlines", "时限"),
            command("due", "到期"),
            command("decide", "认定"),
            new Entry(
                    "records",
                    "台账",
                    List.of(
                            command("create", "建立"),
                            command("list", "列表"),
                            command("show", "查看"),
                            command("export", "导出"),
                            command("amend", "更正"),
                            command("replay", "重算"),
                            command("impact", "影响"),
                            command("keygen", "密钥"),
                            command("checkpoint", "校验点"),
                            command("prove", "证明"),
                            command("verify", "校验"),
                            command("render", "文书"))),
            command("form", "表格"),
            new Entry("documents", "文书", List.of(command("list", "列表"), command("show", "查看"), command("check", "检查"))),
            new Entry(
                    "policy",
                    "政策",
                    List.of(
                            command("list", "列表"),
                            command("show", "查看"),
                            command("check", "检查"),
                            command("prove", "证明"),
                            command("test", "测试"),
                            command("coverage", "覆盖"),
                            command("template", "模板"))),
            new Entry(
                    "calendar",
                    "日历",
                    List.of(
                            command("show", "查看"),
                            command("add", "推算"),
                            command("check", "检查"),
                            command("import", "导入"))),
            command("shell", "会话"),
            command("completion", "补全"),
            command("schema", "格式"),
            command("init", "准备"),
            new Entry("config", "配置", List.of(command("show", "查看"), command("path", "路径"))),
            command("demo", "演示"),
            command("doctor", "体检"),
            command("help", "帮助"));

    private static Entry command(String name, String alias) {
        return new Entry(name, alias, List.of());
    }

    /** @param path the names that lead to it, such as {@code policy check} */
    static Command make(String path) {
        return switch (path) {
            case "evaluate" -> new EvaluateCommand();
            case "interview" -> new InterviewCommand();
            case "whatif" -> new WhatIfCommand();
            case "screen" -> new ScreenCommand();
            case "compare" -> new CompareCommand();
            case "deadlines" -> new DeadlinesCommand();
            case "policy list" -> new PolicyListCommand();
            case "policy show" -> new PolicyShowCommand();
            case "policy check" -> new PolicyCheckCommand();
            case "policy prove" -> new PolicyProveCommand();
            case "policy test" -> new PolicyTestCommand();
            case "policy coverage" -> new PolicyCoverageCommand();
            case "policy template" -> new PolicyTemplateCommand();
            case "due" -> new DueCommand();
            case "decide" -> new DecideCommand();
            case "records create" -> new RecordsCreateCommand();
            case "records list" -> new RecordsListCommand();
            case "records show" -> new RecordsShowCommand();
            case "records export" -> new RecordsExportCommand();
            case "records amend" -> new RecordsAmendCommand();
            case "records replay" -> new RecordsReplayCommand();
            case "records impact" -> new RecordsImpactCommand();
            case "records render" -> new RecordsRenderCommand();
            case "records keygen" -> new RecordsKeygenCommand();
            case "records checkpoint" -> new RecordsCheckpointCommand();
            case "records prove" -> new RecordsProveCommand();
            case "records verify" -> new RecordsVerifyCommand();
            case "calendar show" -> new CalendarShowCommand();
            case "calendar add" -> new CalendarAddCommand();
            case "calendar check" -> new CalendarCheckCommand();
            case "calendar import" -> new CalendarImportCommand();
            case "form" -> new FormCommand();
            case "documents list" -> new DocumentsListCommand();
            case "documents show" -> new DocumentsShowCommand();
            case "documents check" -> new DocumentsCheckCommand();
            case "shell" -> new ShellCommand();
            case "completion" -> new CompletionCommand();
            case "schema" -> new SchemaCommand();
            case "help" -> new HelpCommand();
            case "init" -> new InitCommand();
            case "config show" -> new ConfigShowCommand();
            case "config path" -> new ConfigPathCommand();
            case "demo" -> new DemoCommand();
            case "doctor" -> new DoctorCommand();
            default -> throw new IllegalArgumentException("no command " + path);
        };
    }
}
