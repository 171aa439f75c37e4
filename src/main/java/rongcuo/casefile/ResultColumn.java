package rongcuo.casefile;

import java.util.Optional;
import rongcuo.fact.NameKey;
import rongcuo.source.Language;

/**
 * A column that a screening writes before the columns of a row: of a result, or of the rows it could not judge. Writers
 * and readers share the words, so that what was written is known again.
 */
public enum ResultColumn {
    CONCLUSION(Kind.RESULT, "结论", "Conclusion"),
    POLICY(Kind.RESULT, "适用办法", "Policy"),
    CIRCUMSTANCES(Kind.RESULT, "符合情形", "Circumstances met"),
    EXCLUSIONS(Kind.RESULT, "排除情形", "Exclusions met"),
    CONDITIONS_NOT_MET(Kind.RESULT, "未满足条件", "Conditions not met"),
    FACTS_MISSING(Kind.RESULT, "待补事实", "Facts missing"),
    DISPOSITIONS(Kind.RESULT, "可作处理", "Dispositions open"),
    NEXT_DEADLINE(Kind.RESULT, "下一时限", "Next deadline"),
    REMARKS(Kind.RESULT, "提示", "Remarks"),

    /** Only of a result of several tables: the table and the number of the row. */
    SOURCE(Kind.RESULT, "来源", "Source"),

    ROW(Kind.REJECT, "行号", "Row"),
    COLUMN(Kind.REJECT, "列", "Column"),
    VALUE(Kind.REJECT, "值", "Value"),
    PROBLEM(Kind.REJECT, "问题", "Problem"),
    MEND(Kind.REJECT, "改法", "Mend"),
    ORIGINAL(Kind.REJECT, "原文", "Original");

    private final Kind kind;
    private final String chinese;
    private final String english;

    ResultColumn(Kind kind, String chinese, String english) {
        this.kind = kind;
        this.chinese = chinese;
        this.english = english;
    }

    /** Which file a column is of. */
    public enum Kind {
        RESULT,
        REJECT
    }

    public Kind kind() {
        return kind;
    }

    public String heading(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    /** The column that has this heading, in either language. */
    public static Optional<ResultColumn> headed(String heading) {
        String key = NameKey.of(heading);
        for (var column : values()) {
            if (NameKey.of(column.chinese).equals(key)
                    || NameKey.of(column.english).equals(key)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
