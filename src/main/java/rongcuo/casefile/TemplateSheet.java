package rongcuo.casefile;

import rongcuo.source.Language;

/** A sheet of a template beside the one to fill in. Writers and readers share the names, so that nobody misses its rows. */
public enum TemplateSheet {
    GUIDE("填表说明", "How to fill in"),
    VALUES("可填的值", "Values");

    private final String chinese;
    private final String english;

    TemplateSheet(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String heading(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    /** Whether a sheet of this name is one of them, in either language. */
    public static boolean isNamed(String name) {
        for (var sheet : values()) {
            if (sheet.chinese.equals(name) || sheet.english.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
