package rongcuo.source;

import java.io.Serializable;

/**
 * Words for people, as a file gives them.
 *
 * @param english the same as {@code chinese} where the file gives no English
 */
public record BilingualText(String chinese, String english) implements Serializable {
    /** Words given in Chinese only. */
    public static BilingualText chineseOnly(String chinese) {
        return new BilingualText(chinese, chinese);
    }

    public String in(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }
}
