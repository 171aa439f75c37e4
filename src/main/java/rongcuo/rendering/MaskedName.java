package rongcuo.rendering;

import java.util.Set;
import rongcuo.casefile.Respondent;

/**
 * The name of a respondent as it may leave the office: of a person the family name and 某 for each further character,
 * two at most. A unit is no person and keeps its name.
 */
public final class MaskedName {
    private static final Set<String> FAMILY_NAMES_OF_TWO = Set.of(
            "欧阳", "上官", "司马", "司徒", "司空", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "长孙", "慕容", "令狐", "宇文", "端木", "独孤", "南宫",
            "轩辕", "百里", "呼延", "闻人", "申屠", "澹台", "淳于", "单于", "太叔", "仲孙", "钟离", "鲜于", "闾丘", "东郭", "西门", "万俟", "赫连");

    private static final int MOST_MASKED = 2;

    private MaskedName() {}

    /** The name without what would tell who it is. */
    public static String of(String name, Respondent.Kind kind) {
        String text = name.strip();
        if (kind == Respondent.Kind.UNIT || text.isEmpty()) {
            return text;
        }
        int kept = text.length() > 2 && FAMILY_NAMES_OF_TWO.contains(text.substring(0, 2))
                ? 2
                : Character.charCount(text.codePointAt(0));
        int rest = text.codePointCount(kept, text.length());
        boolean isHan = Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
        // The length of a name in letters would tell much of it.
        return text.substring(0, kept) + (isHan ? "某".repeat(Math.min(MOST_MASKED, rest)) : "***");
    }
}
