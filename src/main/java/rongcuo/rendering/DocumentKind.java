package rongcuo.rendering;

/** The documents that the program drafts. None of their names is that of a kind of official document by law. */
public enum DocumentKind {
    /** 认定决定. */
    DECISION("decision", Use.OF_A_RECORD),
    /** 答复函, to who applied. */
    REPLY("reply", Use.OF_A_RECORD),
    /** 受理通知书. */
    ACCEPTANCE("acceptance", Use.OF_A_RECORD),
    /** 不予受理通知书. */
    NON_ACCEPTANCE("non-acceptance", Use.OF_A_RECORD),
    /** 核查报告. */
    VERIFICATION("verification", Use.OF_A_RECORD),
    /** 公示. */
    PUBLIC_NOTICE("public-notice", Use.OF_A_RECORD),
    /** 备案报告. */
    FILING("filing", Use.OF_A_RECORD),
    /** 澄清正名函. */
    CLARIFICATION("clarification", Use.OF_A_RECORD),
    /** 申请表. */
    APPLICATION_FORM("application-form", Use.BLANK),
    /** 审批表. */
    APPROVAL_FORM("approval-form", Use.BLANK);

    private final String id;
    private final Use use;

    DocumentKind(String id, Use use) {
        this.id = id;
        this.use = use;
    }

    /** What a document is made of. */
    public enum Use {
        OF_A_RECORD,
        /** Nothing but the policy: it is to be filled in by hand. */
        BLANK
    }

    /** The word that commands use. */
    public String id() {
        return id;
    }

    public Use use() {
        return use;
    }
}
