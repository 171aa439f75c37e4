package rongcuo.law;

/**
 * The words of a rule and where they stand (依据).
 *
 * @param article such as 第六条第（一）项
 * @param text verbatim from the source, empty where an entry quotes nothing
 */
public record Citation(String article, String text) {}
