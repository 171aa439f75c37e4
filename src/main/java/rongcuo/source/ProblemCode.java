package rongcuo.source;

/**
 * What can be wrong with a file. The id is stable: it never changes with language or version. Words for it stand in the
 * message files under {@code problem.<id>} and, for how to mend it, {@code problem.<id>.mend}.
 */
public enum ProblemCode {
    // The file as a whole.
    TOO_LARGE("too-large", Problem.Severity.ERROR),
    NOT_TEXT("not-text", Problem.Severity.ERROR),
    ENCODING("encoding", Problem.Severity.ERROR),
    EMPTY_FILE("empty-file", Problem.Severity.ERROR),
    SECOND_DOCUMENT("second-document", Problem.Severity.ERROR),

    // YAML.
    SYNTAX("syntax", Problem.Severity.ERROR),
    TAB_INDENT("tab-indent", Problem.Severity.ERROR),
    BAD_INDENT("bad-indent", Problem.Severity.ERROR),
    UNCLOSED_BRACKET("unclosed-bracket", Problem.Severity.ERROR),
    STRAY_BRACKET("stray-bracket", Problem.Severity.ERROR),
    UNCLOSED_QUOTE("unclosed-quote", Problem.Severity.ERROR),
    TEXT_AFTER_QUOTE("text-after-quote", Problem.Severity.ERROR),
    MISSING_COLON("missing-colon", Problem.Severity.ERROR),
    MISSING_SPACE("missing-space", Problem.Severity.ERROR),
    WIDE_COLON("wide-colon", Problem.Severity.ERROR),
    COLON_IN_TEXT("colon-in-text", Problem.Severity.ERROR),
    RESERVED_CHARACTER("reserved-character", Problem.Severity.ERROR),
    UNKNOWN_ESCAPE("unknown-escape", Problem.Severity.ERROR),
    CONTROL_CHARACTER("control-character", Problem.Severity.ERROR),
    ALIAS("alias", Problem.Severity.ERROR),
    TAG("tag", Problem.Severity.ERROR),
    MERGE_KEY("merge-key", Problem.Severity.ERROR),
    REPEATED_KEY("repeated-key", Problem.Severity.ERROR),
    KEY_NOT_TEXT("key-not-text", Problem.Severity.ERROR),
    TOO_DEEP("too-deep", Problem.Severity.ERROR),
    TEXT_TOO_LONG("text-too-long", Problem.Severity.ERROR),

    // The form of entries.
    UNKNOWN_KEY("unknown-key", Problem.Severity.ERROR),
    MISTYPED_KEY("mistyped-key", Problem.Severity.ERROR),
    MISSING_KEY("missing-key", Problem.Severity.ERROR),
    EMPTY_VALUE("empty-value", Problem.Severity.ERROR),
    MAPPING_EXPECTED("mapping-expected", Problem.Severity.ERROR),
    LIST_EXPECTED("list-expected", Problem.Severity.ERROR),
    TEXT_EXPECTED("text-expected", Problem.Severity.ERROR),
    WORD_NOT_ALLOWED("word-not-allowed", Problem.Severity.ERROR),
    BAD_ID("bad-id", Problem.Severity.ERROR),
    ID_TWICE("id-twice", Problem.Severity.ERROR),
    ENDS_BEFORE_IT_BEGINS("ends-before-it-begins", Problem.Severity.ERROR),
    PERIOD_EXPECTED("period-expected", Problem.Severity.ERROR),

    // Values.
    NOT_YES_OR_NO("not-yes-or-no", Problem.Severity.ERROR),
    READ_AS_NO("read-as-no", Problem.Severity.WARNING),
    VALUE_NOT_LISTED("unknown-value", Problem.Severity.ERROR),
    VALUE_MISTYPED("mistyped-value", Problem.Severity.ERROR),
    VALUE_TWICE("value-twice", Problem.Severity.ERROR),
    VALUE_EXPECTED("value-expected", Problem.Severity.ERROR),
    NOT_A_NUMBER("not-a-number", Problem.Severity.ERROR),
    NUMBER_NOT_EXACT("number-not-exact", Problem.Severity.ERROR),
    NUMBER_IN_CAPITALS("number-in-capitals", Problem.Severity.ERROR),
    NUMBER_IN_SCIENTIFIC_NOTATION("number-in-scientific-notation", Problem.Severity.ERROR),
    NUMBER_UNIT("number-unit", Problem.Severity.ERROR),
    WHOLE_NUMBER_EXPECTED("whole-number-expected", Problem.Severity.ERROR),
    TOO_MANY_DECIMALS("too-many-decimals", Problem.Severity.ERROR),
    NUMBER_TOO_SMALL("number-too-small", Problem.Severity.ERROR),
    NUMBER_TOO_LARGE("number-too-large", Problem.Severity.ERROR),
    NOT_A_DATE("not-a-date", Problem.Severity.ERROR),
    DATE_AMBIGUOUS("date-ambiguous", Problem.Severity.ERROR),
    DATE_WITHOUT_DAY("date-without-day", Problem.Severity.ERROR),
    NO_SUCH_DAY("no-such-day", Problem.Severity.ERROR),
    DAY_PAST_MONTH("day-past-month", Problem.Severity.ERROR),
    DATE_TOO_FAR("date-too-far", Problem.Severity.ERROR),
    SERIAL_DATE("serial-date", Problem.Severity.WARNING),
    EARLY_DATE("early-date", Problem.Severity.WARNING),

    // Ranges and sets.
    EMPTY_RANGE("empty-range", Problem.Severity.ERROR),
    TWO_LIMITS_OF_ONE_SIDE("two-limits-of-one-side", Problem.Severity.ERROR),
    NOT_ORDERED("not-ordered", Problem.Severity.ERROR),
    SEVERAL_FORMS("several-forms", Problem.Severity.ERROR),
    BOTH_IN_AND_OUT("both-in-and-out", Problem.Severity.ERROR),
    ONE_OF_LIST("one-of-list", Problem.Severity.ERROR),
    NOT_A_LIST_FACT("not-a-list-fact", Problem.Severity.ERROR),

    // Names.
    UNKNOWN_FACT("unknown-fact", Problem.Severity.ERROR),
    MISTYPED_FACT("mistyped-fact", Problem.Severity.ERROR),
    UNKNOWN_EVENT("unknown-event", Problem.Severity.ERROR),
    MISTYPED_EVENT("mistyped-event", Problem.Severity.ERROR),
    UNKNOWN_CLAUSE("unknown-clause", Problem.Severity.ERROR),
    MISTYPED_CLAUSE("mistyped-clause", Problem.Severity.ERROR),
    UNKNOWN_DISPOSITION("unknown-disposition", Problem.Severity.ERROR),
    MISTYPED_DISPOSITION("mistyped-disposition", Problem.Severity.ERROR),
    UNKNOWN_POLICY("unknown-policy", Problem.Severity.ERROR),
    MISTYPED_POLICY("mistyped-policy", Problem.Severity.ERROR),
    UNKNOWN_ENTRY("unknown-entry", Problem.Severity.ERROR),
    MISTYPED_ENTRY("mistyped-entry", Problem.Severity.ERROR),
    UNKNOWN_STEP("unknown-step", Problem.Severity.ERROR),
    NAME_TAKEN("name-taken", Problem.Severity.ERROR),

    // Vocabulary.
    UNDECLARED_VALUE("undeclared-value", Problem.Severity.ERROR),
    VALUE_NAME_TAKEN("value-name-taken", Problem.Severity.ERROR),
    NO_PRESUMPTION_FOR_SETS("no-presumption-for-sets", Problem.Severity.ERROR),
    FACT_REDEFINED("fact-redefined", Problem.Severity.ERROR),
    DEFINITION_REDEFINED("definition-redefined", Problem.Severity.ERROR),
    DEFINITION_CYCLE("definition-cycle", Problem.Severity.ERROR),
    CLAUSE_OUTSIDE_POLICY("clause-outside-policy", Problem.Severity.ERROR),

    // Conditions.
    LIST_AS_CONDITION("list-as-condition", Problem.Severity.ERROR),
    SEVERAL_CONDITIONS("several-conditions", Problem.Severity.ERROR),
    LIST_OF_CONDITIONS_EXPECTED("list-of-conditions-expected", Problem.Severity.ERROR),
    NO_PARTS("no-parts", Problem.Severity.ERROR),
    NEEDS_A_VALUE("needs-a-value", Problem.Severity.ERROR),
    IN_EXPECTED("in-expected", Problem.Severity.ERROR),
    SET_FORM_EXPECTED("set-form-expected", Problem.Severity.ERROR),
    HAS_ONE_VALUE("has-one-value", Problem.Severity.ERROR),
    COMPARISON_EXPECTED("comparison-expected", Problem.Severity.ERROR),
    ELAPSED_WITHOUT_LIMIT("elapsed-without-limit", Problem.Severity.ERROR),
    TWO_DAYS_EXPECTED("two-days-expected", Problem.Severity.ERROR),
    NOT_A_DATE_FACT("not-a-date-fact", Problem.Severity.ERROR),
    CLAUSE_CYCLE("clause-cycle", Problem.Severity.ERROR),
    GROUP_WITH_CONDITION("group-with-condition", Problem.Severity.ERROR),
    CLAUSE_TOO_LARGE("clause-too-large", Problem.Severity.ERROR),

    // Policies.
    CLAUSE_WITHOUT_CONDITION("clause-without-condition", Problem.Severity.ERROR),
    DISCRETION_WITH_CONDITION("discretion-with-condition", Problem.Severity.ERROR),
    GROUP_WITHOUT_CLAUSES("group-without-clauses", Problem.Severity.ERROR),
    EXTENDS_CYCLE("extends-cycle", Problem.Severity.ERROR),
    PARENTS_CLASH("parents-clash", Problem.Severity.ERROR),
    SEVERAL_VERSIONS("several-versions", Problem.Severity.ERROR),
    FILE_NAME("file-name", Problem.Severity.ERROR),
    POLICY_TOO_LARGE("policy-too-large", Problem.Severity.ERROR),
    POLICY_TWICE("policy-twice", Problem.Severity.ERROR),
    POLICIES_DISAGREE("policies-disagree", Problem.Severity.ERROR),
    NO_SOURCE_FILE("no-source-file", Problem.Severity.ERROR),

    // Cases.
    FACT_TWICE("fact-twice", Problem.Severity.ERROR),
    FACT_WITHOUT_VALUE("fact-without-value", Problem.Severity.ERROR),
    EVENT_TWICE("event-twice", Problem.Severity.ERROR),
    EVENT_WITHOUT_DATE("event-without-date", Problem.Severity.ERROR),
    EVENT_TOO_EARLY("event-too-early", Problem.Severity.WARNING),
    SUSPENSIONS_OVERLAP("suspensions-overlap", Problem.Severity.ERROR),
    RESPONDENT_TWICE("respondent-twice", Problem.Severity.ERROR),
    TOO_MANY_RESPONDENTS("too-many-respondents", Problem.Severity.ERROR),
    TOO_MANY_CASES("too-many-cases", Problem.Severity.ERROR),
    NOT_A_JUDGEMENT("not-a-judgement", Problem.Severity.ERROR),
    FINDING_WITHOUT_POLICY("finding-without-policy", Problem.Severity.ERROR),
    UNKNOWN_FINDING("unknown-finding", Problem.Severity.ERROR),
    NOT_DISCRETIONARY("not-discretionary", Problem.Severity.WARNING),
    NO_POLICY_NAMED("no-policy-named", Problem.Severity.ERROR),
    NO_VERSION_IN_FORCE("no-version-in-force", Problem.Severity.ERROR),
    SEVERAL_VERSIONS_IN_FORCE("several-versions-in-force", Problem.Severity.ERROR),
    TEST_TWICE("test-twice", Problem.Severity.ERROR),

    // Tables of cases.
    MISTYPED_COLUMN("mistyped-column", Problem.Severity.WARNING),
    UNKNOWN_COLUMNS("unknown-columns", Problem.Severity.WARNING),
    COLUMN_TWICE("column-twice", Problem.Severity.ERROR),
    NO_EVENT_COLUMN("no-event-column", Problem.Severity.ERROR),
    CELLS_PAST_HEADINGS("cells-past-headings", Problem.Severity.ERROR),
    SHORT_ROW("short-row", Problem.Severity.WARNING),
    ROW_NOT_MENDED("row-not-mended", Problem.Severity.ERROR),
    CASE_ID_DAMAGED("case-id-damaged", Problem.Severity.ERROR),
    CASE_ID_AS_NUMBER("case-id-as-number", Problem.Severity.WARNING),
    FORMULA_ERROR("formula-error", Problem.Severity.ERROR),
    FORMULA_WITHOUT_VALUE("formula-without-value", Problem.Severity.ERROR),
    TABLE_QUOTES("table-quotes", Problem.Severity.ERROR),
    OLD_SPREADSHEET("old-spreadsheet", Problem.Severity.ERROR),
    SAVED_AS_WEB_PAGE("saved-as-web-page", Problem.Severity.ERROR),
    TABLE_OF_NULS("table-of-nuls", Problem.Severity.ERROR),
    ROW_TOO_LONG("row-too-long", Problem.Severity.ERROR),
    CELL_TOO_LONG("cell-too-long", Problem.Severity.ERROR),
    CELL_ENCODING("cell-encoding", Problem.Severity.ERROR),
    NUL_IN_CELL("nul-in-cell", Problem.Severity.ERROR),
    NOT_A_WORKBOOK("not-a-workbook", Problem.Severity.ERROR),
    WORKBOOK_DAMAGED("workbook-damaged", Problem.Severity.ERROR),
    WORKBOOK_TOO_LARGE("workbook-too-large", Problem.Severity.ERROR),
    WORKBOOK_TEXTS("workbook-texts", Problem.Severity.ERROR),
    NO_SUCH_SHEET("no-such-sheet", Problem.Severity.ERROR),
    NO_VISIBLE_SHEET("no-visible-sheet", Problem.Severity.ERROR),
    EMPTY_SHEET("empty-sheet", Problem.Severity.ERROR),
    ARRAY_FORMULAS("array-formulas", Problem.Severity.ERROR),
    SHEET_BROKEN("sheet-broken", Problem.Severity.ERROR),
    JSON_LINE("json-line", Problem.Severity.ERROR),
    JSON_OBJECT_EXPECTED("json-object-expected", Problem.Severity.ERROR),
    JSON_NESTED("json-nested", Problem.Severity.ERROR),
    JSON_KEY_TOO_LATE("json-key-too-late", Problem.Severity.ERROR),
    NO_HEADING_ROW("no-heading-row", Problem.Severity.ERROR),
    NO_HEADING_ROW_IN_SHEET("no-heading-row-in-sheet", Problem.Severity.ERROR),
    NO_HEADING_ROW_AS_DECODED("no-heading-row-as-decoded", Problem.Severity.ERROR),
    NO_SUCH_HEADING_ROW("no-such-heading-row", Problem.Severity.ERROR),
    COLUMN_AMBIGUOUS("column-ambiguous", Problem.Severity.ERROR),
    COLUMN_UNIT("column-unit", Problem.Severity.ERROR),
    COLUMNS_DISAGREE("columns-disagree", Problem.Severity.ERROR),
    IDENTITY_NUMBER("identity-number", Problem.Severity.WARNING),
    UNKNOWN_MAP_COLUMN("unknown-map-column", Problem.Severity.ERROR),
    MISTYPED_MAP_COLUMN("mistyped-map-column", Problem.Severity.ERROR),
    UNKNOWN_MAP_TARGET("unknown-map-target", Problem.Severity.ERROR),
    MISTYPED_MAP_TARGET("mistyped-map-target", Problem.Severity.ERROR),

    // Days of a procedure.
    STEP_NOT_RECKONED("step-not-reckoned", Problem.Severity.ERROR),

    // Working calendars.
    UNKNOWN_CALENDAR("unknown-calendar", Problem.Severity.ERROR),
    MISTYPED_CALENDAR("mistyped-calendar", Problem.Severity.ERROR),
    CALENDAR_CYCLE("calendar-cycle", Problem.Severity.ERROR),
    CALENDAR_NAME("calendar-name", Problem.Severity.ERROR),
    CALENDAR_YEAR_TWICE("calendar-year-twice", Problem.Severity.ERROR),
    NO_CALENDAR_HEAD("no-calendar-head", Problem.Severity.ERROR),
    NOT_A_FESTIVAL_DAY("not-a-festival-day", Problem.Severity.ERROR),
    DAY_TWICE("day-twice", Problem.Severity.ERROR),
    DAY_OUTSIDE_YEAR("day-outside-year", Problem.Severity.ERROR),
    MAKE_UP_ON_WEEKDAY("make-up-on-weekday", Problem.Severity.ERROR),
    CALENDAR_GAP("calendar-gap", Problem.Severity.ERROR),
    REGULATION_ORDER("regulation-order", Problem.Severity.ERROR),
    STATUTORY_DAY_WORKED("statutory-day-worked", Problem.Severity.ERROR),
    NO_PARENT_NAMED("no-parent-named", Problem.Severity.ERROR),
    NOTICE_ORDER("notice-order", Problem.Severity.ERROR),
    NOTICE_WITHOUT_EFFECT("notice-without-effect", Problem.Severity.WARNING),
    WITHDRAWS_NOTHING("withdraws-nothing", Problem.Severity.WARNING),

    // Lists of holidays to be taken in.
    NOT_A_HOLIDAY_LIST("not-a-holiday-list", Problem.Severity.ERROR),
    HOLIDAY_CELLS("holiday-cells", Problem.Severity.ERROR),
    HOLIDAY_KIND("holiday-kind", Problem.Severity.ERROR),
    DAY_DECLARED_OTHERWISE("day-declared-otherwise", Problem.Severity.ERROR),
    YEAR_ANNOUNCED("year-announced", Problem.Severity.ERROR),
    NOTHING_TO_AMEND("nothing-to-amend", Problem.Severity.ERROR),

    // Tables of periods to be counted.
    PERIOD_LINE("period-line", Problem.Severity.ERROR),
    PERIOD_CELLS("period-cells", Problem.Severity.ERROR),
    PERIOD_START("period-start", Problem.Severity.ERROR),
    PERIOD_KIND("period-kind", Problem.Severity.ERROR),
    PERIOD_LENGTH("period-length", Problem.Severity.ERROR),
    RESULT_BEYOND_CALENDAR("result-beyond-calendar", Problem.Severity.ERROR),

    // Calendar files (iCalendar).
    NOT_A_CALENDAR("not-a-calendar", Problem.Severity.ERROR),
    BROKEN_CALENDAR_LINE("broken-calendar-line", Problem.Severity.ERROR),
    UNCLOSED_COMPONENT("unclosed-component", Problem.Severity.ERROR),
    MISSING_PROPERTY("missing-property", Problem.Severity.ERROR),
    CALENDAR_VALUE("calendar-value", Problem.Severity.ERROR),
    NOT_A_CALENDAR_DATE("not-a-calendar-date", Problem.Severity.ERROR),
    NOT_OUR_CALENDAR("not-our-calendar", Problem.Severity.ERROR),
    EVENT_REPEATS("event-repeats", Problem.Severity.ERROR),
    EVENT_WITH_TIMES("event-with-times", Problem.Severity.ERROR),
    EVENT_TOO_LONG("event-too-long", Problem.Severity.ERROR),
    UNCLEAR_DAY("unclear-day", Problem.Severity.ERROR),
    DAY_OFF_AND_WORKED("day-off-and-worked", Problem.Severity.ERROR),
    NO_MARKED_DAYS("no-marked-days", Problem.Severity.ERROR),
    UNMARKED_EVENTS("unmarked-events", Problem.Severity.WARNING),

    // Of a policy as a whole and of its quotations.
    TEXT_NOT_IN_SOURCE("text-not-in-source", Problem.Severity.ERROR),
    TEXT_UNDER_OTHER_ARTICLE("text-under-other-article", Problem.Severity.WARNING),
    PASSAGE_UNACCOUNTED("passage-unaccounted", Problem.Severity.WARNING),
    UNUSED_FACT("unused-fact", Problem.Severity.WARNING),
    UNUSED_DEFINITION("unused-definition", Problem.Severity.WARNING),
    DISPOSITION_NEVER_OFFERED("disposition-never-offered", Problem.Severity.WARNING),
    NO_DISPOSITIONS("no-dispositions", Problem.Severity.WARNING),
    CLAUSE_WITHOUT_TEXT("clause-without-text", Problem.Severity.WARNING),
    DUPLICATE_CLAUSE_LABEL("duplicate-clause-label", Problem.Severity.WARNING),
    REFERENCE_TO_DISCRETION("reference-to-discretion", Problem.Severity.WARNING),
    CLAUSE_NEVER_HOLDS("clause-never-holds", Problem.Severity.WARNING),
    STEP_CYCLE("step-cycle", Problem.Severity.ERROR),
    INTERPRETATION_OF_NOTHING("interpretation-of-nothing", Problem.Severity.ERROR);

    private final String id;
    private final Problem.Severity severity;

    ProblemCode(String id, Problem.Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    public String id() {
        return id;
    }

    public Problem.Severity severity() {
        return severity;
    }
}
