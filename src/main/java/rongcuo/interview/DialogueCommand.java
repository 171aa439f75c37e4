package rongcuo.interview;

import rongcuo.fact.NameKey;

/** What a typed line asks of the dialogue rather than answers. */
public enum DialogueCommand {
    /** Nothing was typed. */
    ENTER,
    WHY,
    STANDING,
    BACK,
    EXIT,
    /** No more days are asked for; a command only where a day may be left out. */
    NO_MORE,
    /** The line is an answer. */
    NONE;

    public static DialogueCommand of(String typed) {
        return switch (NameKey.of(typed)) {
            case "" -> ENTER;
            case "?", "为什么", "why" -> WHY;
            case "!", "进度", "status" -> STANDING;
            case "<", "上一题", "back" -> BACK;
            case "x", "退出", "exit", "quit" -> EXIT;
            case "不问", "不填", "skip" -> NO_MORE;
            default -> NONE;
        };
    }
}
