package rongcuo.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rongcuo.casefile.CaseFile;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** Policies and a vocabulary in a folder made for one test. */
final class Library {
    static final String VOCABULARY = """
            facts:
              diligent: {type: boolean, label: {zh: 勤勉尽责, en: diligent}, aliases: [尽责], judgement: true}
              private-gain: {type: boolean, label: {zh: 谋取私利, en: private gain}}
              loss-severity:
                type: level
                label: {zh: 损失程度, en: severity of loss}
                values: [none, minor, moderate, major]
                labels: {none: 无, minor: 较小, moderate: 一定, major: 重大}
              rank: {type: number, label: {zh: 位次, en: rank}, unit: 位, min: 1, max: 200}
              outcome:
                type: choice
                label: {zh: 请示结果, en: outcome of the request}
                values: [approved, refused, no-reply]
                labels: {approved: 同意, refused: 不同意, no-reply: 未答复}
              context:
                type: set
                label: {zh: 工作情境, en: context}
                values: [key-work, reform, emergency]
                labels: {key-work: 重点工作, reform: 改革创新, emergency: 应急处置}
              assessed-on: {type: date, label: {zh: 评估日期, en: assessed on}}
            definitions:
              clean: {not: private-gain}
            events:
              conduct: {label: {zh: 行为发生, en: conduct}, aliases: [事发]}
              accepted: {label: {zh: 受理, en: accepted}}
              verified: {label: {zh: 核查完成, en: verified}}
            """;

    static final String HEAD = """
            policy: %s
            kind: tolerance
            version: "1"
            title: 某县容错办法
            jurisdiction: {code: "000000", name: 某县, calendar: CN}
            status: trial
            source: {file: sources/x.md, kind: full}
            """;

    private final Path folder;
    final Problems problems = new Problems();

    Library(Path folder) throws IOException {
        this.folder = folder;
        write("vocabulary.yaml", VOCABULARY);
    }

    Library write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    /** A policy file with the usual beginning. */
    Library policy(String id, String rest) throws IOException {
        return write(id + ".yaml", HEAD.formatted(id) + rest);
    }

    /** A policy whose only circumstance has this condition. */
    Library condition(String when) throws IOException {
        return policy("p", circumstance("when: " + when));
    }

    static String circumstance(String rest) {
        return """
                circumstances:
                  - id: "6"
                    article: 第六条
                    clauses:
                      - id: "6.1"
                        article: 第六条第（一）项
                """ + ("        " + rest).replace("\n", "\n        ") + "\n";
    }

    PolicyLibrary open() {
        return PolicyLibrary.open(List.of(folder), problems);
    }

    List<Policy> find(String reference) {
        return open().find(reference);
    }

    List<CaseFile> cases(String text) {
        return CaseReader.of(open(), problems).read(new SourceText("case.yaml", text));
    }

    List<ProblemCode> codes() {
        return problems.inFileOrder().stream().map(Problem::code).toList();
    }

    Problem only() {
        if (problems.inFileOrder().size() != 1) {
            throw new AssertionError(problems.inFileOrder());
        }
        return problems.inFileOrder().get(0);
    }
}
