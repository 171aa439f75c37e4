package rongcuo.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.Determination;
import rongcuo.casefile.OfficeSettings;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Presumed;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.fact.Truth;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Disposition;
import rongcuo.policy.Effect;
import rongcuo.policy.Force;
import rongcuo.policy.Measure;
import rongcuo.policy.Policy;
import rongcuo.policy.PolicyKind;
import rongcuo.policy.Provision;
import rongcuo.record.Resolution;
import rongcuo.rendering.DocumentPlaces.Choice;
import rongcuo.rendering.DocumentPlaces.Items;
import rongcuo.rendering.DocumentPlaces.Place;
import rongcuo.rendering.ReasonWords.Judged;
import rongcuo.source.Language;

/** What fills the places of a document. Nothing is made up: what a case does not give stays a place to be filled in. */
final class DocumentView {
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private final OfficeSettings office;
    private final Names names;
    private final Messages messages = Messages.in(Language.CHINESE);

    DocumentView(OfficeSettings office, Names names) {
        this.office = office;
        this.names = names;
    }

    /** What fills a blank form. */
    Map<String, Object> blank(Optional<Policy> policy) {
        var view = new HashMap<String, Object>();
        addOffice(view);
        policy.ifPresent(of -> addPolicy(of, view));
        return whole(view, DocumentPlaces.ALL);
    }

    /** What fills a document of a decided case. */
    Map<String, Object> of(Decided decided) {
        var view = new HashMap<String, Object>();
        addOffice(view);
        addPolicy(decided.evaluation().policy(), view);
        new OfCase(decided, view).add();
        var whole = whole(view, DocumentPlaces.ALL);
        return names == Names.SHOWN ? whole : masked(whole, decided.evaluation().respondent());
    }

    /** A name may stand in any text: in that of a meeting, for instance, that was called after the case. */
    private Map<String, Object> masked(Map<String, Object> view, Respondent respondent) {
        var masked = new LinkedHashMap<String, Object>();
        view.forEach((name, value) -> masked.put(name, masked(value, respondent)));
        return masked;
    }

    private Object masked(Object value, Respondent respondent) {
        if (value instanceof String text) {
            return names.inText(text, respondent, messages);
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> masked(item, respondent)).toList();
        }
        if (value instanceof Map<?, ?> item) {
            var masked = new LinkedHashMap<String, Object>();
            item.forEach((name, part) -> masked.put((String) name, masked(part, respondent)));
            return masked;
        }
        return value;
    }

    private void addOffice(Map<String, Object> view) {
        put(view, "发文机关", office.organ());
        put(view, "发文机关标志", office.mark().or(office::organ));
        put(view, "地点", office.place());
        put(view, "印发机关", office.issuer());
        put(view, "签发人", office.signer());
        put(view, "联系方式", office.contact());
        put(view, "主送机关", office.addressee());
        put(view, "备案机关", office.superior());
        if (!office.copies().isEmpty()) {
            view.put("抄送机关", String.join("，", office.copies()));
        }
    }

    private void addPolicy(Policy policy, Map<String, Object> view) {
        view.put("政策名称", messages.text("policy.title", messages.of(policy.title())));
        view.put(
                "政策文本",
                new PolicyWords(messages, new FactWords(messages, policy.terms().vocabulary()))
                        .source(policy.source())
                        .replaceAll("。$", ""));
        view.put("容错政策", policy.kind() == PolicyKind.TOLERANCE);
        view.put("激励政策", policy.kind() == PolicyKind.INCENTIVE);
        var circumstances = new ArrayList<Map<String, Object>>();
        policy.groups()
                .forEach(group -> group.clauses().forEach(clause -> circumstances.add(provision(clause.provision()))));
        view.put("容错情形", circumstances);
        var exclusions = new ArrayList<Map<String, Object>>();
        policy.exclusions().forEach(clause -> exclusions.add(provision(clause.provision())));
        view.put("排除情形", exclusions);
    }

    private Map<String, Object> provision(Provision provision) {
        var item = new HashMap<String, Object>();
        item.put("条款", provision.citation().article());
        item.put("条款名称", messages.of(provision.label()));
        String text = provision.citation().text();
        item.put("原文", text.isEmpty() ? messages.of(provision.label()) : text);
        return item;
    }

    private static void put(Map<String, Object> view, String name, Optional<String> text) {
        text.ifPresent(known -> view.put(name, known));
    }

    /** The same with every place of the table: a text that is not known by its name, a choice as not made. */
    private static Map<String, Object> whole(Map<String, Object> view, Map<String, Place> places) {
        var whole = new LinkedHashMap<String, Object>();
        for (var place : places.entrySet()) {
            var value = Optional.ofNullable(view.get(place.getKey()));
            if (place.getValue() instanceof Items items) {
                whole.put(place.getKey(), value.isPresent() ? wholeItems((List<?>) value.get(), items) : List.of());
            } else if (place.getValue() instanceof Choice) {
                whole.put(place.getKey(), value.orElse(isKnown(place.getKey(), view)));
            } else {
                whole.put(place.getKey(), value.orElseGet(() -> "〔" + place.getKey() + "〕"));
            }
        }
        return whole;
    }

    private static boolean isKnown(String choice, Map<String, Object> view) {
        return choice.startsWith(DocumentPlaces.KNOWN)
                && view.containsKey(choice.substring(DocumentPlaces.KNOWN.length()));
    }

    private static List<Object> wholeItems(List<?> items, Items places) {
        var whole = new ArrayList<Object>();
        for (Object item : items) {
            if (item instanceof Map<?, ?> fields) {
                var numbered = new HashMap<String, Object>();
                fields.forEach((name, value) -> numbered.put((String) name, value));
                numbered.put("序号", Integer.toString(whole.size() + 1));
                numbered.put("中文序号", numeral(whole.size() + 1));
                whole.add(whole(numbered, places.places()));
            } else {
                whole.add(item);
            }
        }
        return whole;
    }

    /** 一 to 九十九; more is never listed, and stands in figures. */
    static String numeral(int number) {
        if (number <= NUMERALS.size()) {
            return NUMERALS.get(number - 1);
        }
        if (number > 99) {
            return Integer.toString(number);
        }
        String tens = number < 20 ? "十" : NUMERALS.get(number / 10 - 1) + "十";
        return number % 10 == 0 ? tens : tens + NUMERALS.get(number % 10 - 1);
    }

    /** The places that one decided case fills. */
    private final class OfCase {
        private final Decided decided;
        private final Evaluation evaluation;
        private final Resolution resolution;
        private final Respondent respondent;
        private final Map<String, Object> view;
        private final ConditionWords conditions;
        private final FactWords facts;
        private final ReasonWords reasons;

        OfCase(Decided decided, Map<String, Object> view) {
            this.decided = decided;
            this.evaluation = decided.evaluation();
            this.resolution = decided.resolution();
            this.respondent = evaluation.respondent();
            this.view = view;
            this.conditions = new ConditionWords(messages, evaluation.policy());
            this.facts = conditions.facts();
            this.reasons = new ReasonWords(messages, evaluation, conditions, Judged.IN_WORDS);
        }

        void add() {
            addRespondent();
            addResolution();
            addChoices();
            addDates();
            addClauses();
            addDoubts();
            addConsequences();
            addFacts();
            addCourse();
            var recorded = decided.recorded();
            if (recorded.isPresent()) {
                var in = recorded.get();
                view.put(
                        "记录",
                        List.of(Map.of("台账", in.ledger(), "记录号", Long.toString(in.number()), "记录校验值", in.leaf())));
            }
        }

        private void addRespondent() {
            view.put("案件编号", evaluation.caseFile().id());
            put(view, "案情", evaluation.caseFile().summary());
            var name = respondent.name().map(any -> names.of(respondent, messages));
            put(view, "当事人", name);
            put(view, "所在单位", respondent.unit());
            put(view, "职务", respondent.position());
            String office = respondent.unit().orElse("") + respondent.position().orElse("");
            put(view, "当事人全称", name.map(known -> office + known));
        }

        private boolean isRefused() {
            return resolution.disposition().equals(Determination.REFUSED);
        }

        private void addResolution() {
            put(view, "发文字号", resolution.number());
            view.put("决定机关", resolution.by());
            view.put("成文日期", facts.date(resolution.on()));
            put(view, "决定理由", resolution.reason());
            view.put("结论", ConclusionWords.of(evaluation, messages));
            addDisposition();
            resolution.meeting().ifPresent(meeting -> {
                var item = new HashMap<String, Object>();
                item.put("会议名称", meeting.name());
                put(item, "会议日期", meeting.on().map(facts::date));
                put(item, "会议纪要", meeting.minutes());
                view.put("会议", List.of(item));
            });
            var approvals = new ArrayList<Map<String, Object>>();
            for (var approval : resolution.approvals()) {
                var item = new HashMap<String, Object>();
                item.put("审批机关", approval.by());
                put(item, "审批日期", approval.on().map(facts::date));
                put(item, "审批文号", approval.number());
                approvals.add(item);
            }
            view.put("审批", approvals);
            addFilings();
        }

        private void addFilings() {
            var filings = new ArrayList<Map<String, Object>>();
            var copies = new LinkedHashSet<String>(office.copies());
            for (var filing : resolution.filings()) {
                var item = new HashMap<String, Object>();
                item.put("备案单位", filing.to());
                put(item, "备案日期", filing.on().map(facts::date));
                put(item, "备案文号", filing.number());
                filings.add(item);
                copies.add(filing.to());
            }
            view.put("备案", filings);
            if (!copies.isEmpty()) {
                view.put("抄送机关", String.join("，", copies));
            }
        }

        /** In the policy's own words: 从轻 and 减轻 differ in law, and which is meant only the policy says. */
        private void addDisposition() {
            if (isRefused()) {
                boolean isTolerance = evaluation.policy().kind() == PolicyKind.TOLERANCE;
                view.put("处置", isTolerance ? "不予容错" : "不予激励");
                return;
            }
            for (Disposition disposition : evaluation.policy().dispositions()) {
                if (disposition.id().equals(resolution.disposition())) {
                    var provision = disposition.provision();
                    view.put("处置", messages.of(provision.label()));
                    view.put("处置条款", provision.citation().article());
                    view.put("处置原文", provision.citation().text());
                }
            }
        }

        private void addChoices() {
            view.put("予以认定", !isRefused());
            view.put("不予认定", isRefused());
            view.put("与建议不一致", resolution.accord() == Resolution.Accord.DEPARTS);
            view.put("当事人为个人", respondent.kind() == Respondent.Kind.PERSON);
            view.put("当事人为单位", respondent.kind() == Respondent.Kind.UNIT);
            String choice = switch (evaluation.conclusion()) {
                case OUT_OF_SCOPE -> "结论为不适用";
                case EXCLUDED -> "结论为排除";
                case PREMISE_NOT_MET -> "结论为前提不具备";
                case ELIGIBLE -> "结论为符合";
                case NOT_MATCHED -> "结论为不属情形";
                case UNDETERMINED -> "结论为事实不足";
            };
            view.put(choice, true);
        }

        private void addDates() {
            putDay("行为发生日期", "conduct");
            putDay("启动问责日期", "accountability-started");
            putDay("申请日期", "applied");
            putDay("受理日期", "accepted");
            putDay("核查完成日期", "verified");
            putDay("公示开始日期", "published");
            putDay("公示结束日期", "publication-ended");
        }

        private void putDay(String place, String event) {
            put(
                    view,
                    place,
                    evaluation.caseFile().events().dayOf(new EventId(event)).map(facts::date));
        }

        // Clauses.

        private void addClauses() {
            putClauses("符合的情形", evaluation.matched());
            putClauses("成立的排除情形", evaluation.excluded());
            putClauses("不成立的情形", failing(ClauseKind.CIRCUMSTANCE));
            putClauses("不成立的排除情形", failing(ClauseKind.EXCLUSION));
            putClauses("不适用的范围", failing(ClauseKind.SCOPE));
            putClauses("具备的前提", evaluation.clausesThatAre(ClauseKind.PREMISE, Truth.TRUE));
            putClauses("不具备的前提", evaluation.unmetPremises());
            putClauses("尚未查明的条款", evaluation.undecided());
            putClauses("尚未查明的排除情形", evaluation.clausesThatAre(ClauseKind.EXCLUSION, Truth.UNKNOWN));
            var basis = new LinkedHashSet<String>();
            for (var clause : basis()) {
                basis.add(clause.clause().citation().article());
            }
            if (!basis.isEmpty()) {
                view.put("依据条款", messages.list(List.copyOf(basis)));
            }
            var findings = new ArrayList<Map<String, Object>>();
            for (var clause : evaluation.clauses()) {
                var found = clause.finding().filter(any -> clause.truth() != Truth.TRUE);
                found.ifPresent(finding -> {
                    var item = provision(clause.clause().provision());
                    item.put("认定情况", reasons.finding(finding));
                    findings.add(item);
                });
            }
            view.put("裁量认定", findings);
            var open = new ArrayList<Map<String, Object>>();
            evaluation.discretion().forEach(clause -> open.add(provision(clause.provision())));
            view.put("未认定的裁量条款", open);
        }

        /** A clause left to the authority fails only for want of a finding, which is told apart. */
        private List<ClauseResult> failing(ClauseKind kind) {
            return evaluation.clausesThatAre(kind, Truth.FALSE).stream()
                    .filter(clause -> clause.clause().nature() != Clause.Nature.DISCRETION
                            || clause.finding().isPresent())
                    .toList();
        }

        private void putClauses(String place, List<ClauseResult> clauses) {
            var items = new ArrayList<Map<String, Object>>();
            for (var clause : clauses) {
                var item = provision(clause.clause().provision());
                var because = because(clause);
                item.put("理由", because);
                if (!because.isEmpty()) {
                    item.put("理由说明", messages.clauses(because));
                }
                items.add(item);
            }
            view.put(place, items);
        }

        private List<String> because(ClauseResult clause) {
            var finding = clause.finding().filter(any -> clause.clause().nature() == Clause.Nature.DISCRETION);
            return finding.isPresent()
                    ? List.of(messages.text("document.found", reasons.finding(finding.get())))
                    : reasons.because(clause);
        }

        /** The clauses on which the determination rests; none where it departs from the conclusion. */
        private List<ClauseResult> basis() {
            if (resolution.accord() == Resolution.Accord.DEPARTS) {
                return List.of();
            }
            if (!isRefused()) {
                return evaluation.matched().stream()
                        .filter(this::leadsToTheDisposition)
                        .toList();
            }
            return switch (evaluation.conclusion()) {
                case OUT_OF_SCOPE -> failing(ClauseKind.SCOPE);
                case EXCLUDED -> evaluation.excluded();
                case PREMISE_NOT_MET -> evaluation.unmetPremises();
                case ELIGIBLE, NOT_MATCHED, UNDETERMINED -> List.of();
            };
        }

        private boolean leadsToTheDisposition(ClauseResult clause) {
            for (var offered : evaluation.dispositions()) {
                if (offered.disposition().id().equals(resolution.disposition())) {
                    return offered.clauses().contains(clause.id());
                }
            }
            return true;
        }

        // What is presumed or open.

        private void addDoubts() {
            var presumed = new ArrayList<Map<String, Object>>();
            var notFound = new ArrayList<Map<String, Object>>();
            for (var one : evaluation.presumed()) {
                if (one.value().isPresent()) {
                    presumed.add(Map.of("推定内容", presumedValue(one), "涉及条款", articles(one.clauses())));
                } else {
                    for (String what : reasons.notFound(one)) {
                        notFound.add(Map.of("未发现内容", what, "涉及条款", articles(one.clauses())));
                    }
                }
            }
            view.put("推定", presumed);
            view.put("未发现", notFound);
            var missing = new ArrayList<Map<String, Object>>();
            var asked = new LinkedHashSet<String>();
            evaluation.missing().forEach(one -> asked.add(reasons.subject(one.subject())));
            asked.forEach(one -> missing.add(Map.of("待查明事实", one)));
            view.put("待查明", missing);
            if (!asked.isEmpty()) {
                view.put("待查明事项", messages.list(List.copyOf(asked)));
            }
            var judged = new ArrayList<Map<String, Object>>();
            evaluation.judgements().forEach(fact -> judged.add(Map.of("认定事实", facts.fact(fact))));
            view.put("须由人认定", judged);
            putJoined("须认定事项", judged, "认定事实");
        }

        private void putJoined(String place, List<Map<String, Object>> items, String field) {
            if (!items.isEmpty()) {
                view.put(
                        place,
                        messages.list(items.stream()
                                .map(item -> String.valueOf(item.get(field)))
                                .toList()));
            }
        }

        private String presumedValue(Presumed presumed) {
            String subject = reasons.subject(presumed.subject());
            return presumed.subject() instanceof Subject.OfFact of
                    ? messages.text(
                            "condition.is",
                            subject,
                            facts.value(of.fact(), presumed.value().orElseThrow()))
                    : subject;
        }

        private String articles(List<String> clauses) {
            var articles = new LinkedHashSet<String>();
            for (String clause : clauses) {
                articles.add(evaluation
                        .policy()
                        .clause(clause)
                        .map(found -> found.citation().article())
                        .orElse(clause));
            }
            return messages.list(List.copyOf(articles));
        }

        // What follows.

        private void addConsequences() {
            var effects = new ArrayList<Map<String, Object>>();
            for (var effect : evaluation.effects()) {
                if (followsFromTheDetermination(effect.entry())) {
                    effects.add(doubtful(effect.entry().provision(), effect.truth()));
                }
            }
            view.put("结果运用", effects);
            view.put("整改措施", measures(Measure.Kind.CORRECTION));
            view.put("澄清依据", measures(Measure.Kind.CLARIFICATION));
            var factors = new ArrayList<Map<String, Object>>();
            evaluation
                    .factors()
                    .forEach(factor -> factors.add(doubtful(factor.factor().provision(), factor.truth())));
            view.put("考虑因素", factors);
            putJoined("应考虑事项", factors, "条款名称");
            var authorities = new ArrayList<Map<String, Object>>();
            for (var authority : evaluation.authorities()) {
                var item = doubtful(authority.entry().provision(), authority.truth());
                item.put("机关", messages.of(authority.entry().actor()));
                authorities.add(item);
            }
            view.put("有权机关", authorities);
            var duties = new ArrayList<Map<String, Object>>();
            for (var result : evaluation.duties()) {
                if (result.duty().force() == Force.MAY || result.done() == Truth.TRUE) {
                    continue;
                }
                var item = doubtful(result.duty().provision(), result.truth());
                item.put("责任主体", messages.of(result.duty().actor()));
                item.put(
                        "要求",
                        messages.text("force.alone." + result.duty().force().id()));
                duties.add(item);
            }
            view.put("应办事项", duties);
        }

        private List<Map<String, Object>> measures(Measure.Kind kind) {
            var measures = new ArrayList<Map<String, Object>>();
            for (var measure : evaluation.measures()) {
                if (measure.entry().kind() == kind) {
                    measures.add(doubtful(measure.entry().provision(), measure.truth()));
                }
            }
            return measures;
        }

        /** The case may have been judged before it was determined, with what each choice would lead to. */
        private boolean followsFromTheDetermination(Effect effect) {
            return effect.dispositions().isEmpty()
                    ? !isRefused()
                    : effect.dispositions().contains(resolution.disposition());
        }

        private Map<String, Object> doubtful(Provision provision, Truth truth) {
            var item = provision(provision);
            item.put("是否适用待定", truth == Truth.UNKNOWN);
            return item;
        }

        private void addFacts() {
            var items = new ArrayList<Map<String, Object>>();
            var unused = new LinkedHashSet<String>();
            evaluation.unused().forEach(stated -> unused.add(stated.fact().value()));
            for (var stated : evaluation.caseFile().factsOf(respondent).values()) {
                if (!unused.contains(stated.fact().value())) {
                    items.add(fact(stated));
                }
            }
            view.put("事实", items);
            var decisive = decisiveFacts();
            var main = new ArrayList<Map<String, Object>>();
            for (var stated : evaluation.caseFile().factsOf(respondent).values()) {
                if (decisive.contains(stated.fact().value())) {
                    main.add(fact(stated));
                }
            }
            view.put("主要事实", main.isEmpty() ? items : main);
        }

        /** What the clauses that decide rest on. */
        private Set<String> decisiveFacts() {
            var clauses = new ArrayList<>(basis());
            clauses.addAll(evaluation.matched());
            clauses.addAll(evaluation.excluded());
            var facts = new HashSet<String>();
            for (var clause : clauses) {
                for (var reason : clause.because()) {
                    reason.subject().factId().ifPresent(fact -> facts.add(fact.value()));
                }
            }
            return facts;
        }

        private Map<String, Object> fact(StatedFact stated) {
            var item = new HashMap<String, Object>();
            item.put("事实名称", facts.fact(stated.fact()));
            String says = facts.statement(stated.fact(), stated.statement());
            boolean isContested = stated.standing() == StatedFact.Standing.CONTESTED;
            item.put("事实内容", isContested ? messages.withNotes(says, List.of(messages.text("basis.contested"))) : says);
            if (!stated.evidence().isEmpty()) {
                item.put("证据", messages.list(stated.evidence()));
            }
            item.put("来源", source(stated));
            item.put("说明", stated.note().orElse(""));
            item.put("出处", messages.clauses(origin(stated)));
            return item;
        }

        /** What shows a fact and who found it, in one text; evidence that is not named is a place to be filled in. */
        private List<String> origin(StatedFact stated) {
            var origin = new ArrayList<String>();
            String evidence = stated.evidence().isEmpty() ? "〔证据〕" : messages.list(stated.evidence());
            origin.add(messages.text("because.evidence", evidence));
            if (!source(stated).isEmpty()) {
                origin.add(messages.text("because.by", source(stated)));
            }
            stated.note().ifPresent(origin::add);
            return origin;
        }

        private String source(StatedFact stated) {
            String by = stated.by().orElse("");
            String on = stated.on().map(facts::date).orElse("");
            return by.isEmpty() || on.isEmpty() ? by + on : by + "，" + on;
        }

        private void addCourse() {
            var course = new ArrayList<Map<String, Object>>();
            var words = new TimelineWords(messages, evaluation.policy());
            for (var timing : decided.timeline().steps()) {
                if (timing.applies() != Truth.FALSE) {
                    course.add(Map.of(
                            "步骤",
                            messages.of(timing.step().provision().label()),
                            "期限",
                            words.rule(timing),
                            "完成日期",
                            timing.done().map(facts::date).orElse("—"),
                            "办理情况",
                            words.status(timing)));
                }
            }
            view.put("办理过程", course);
            var appeals = new ArrayList<Map<String, Object>>();
            for (var result : evaluation.steps()) {
                boolean mayApply = result.truth() == Truth.TRUE || (result.truth() == Truth.UNKNOWN && isRefused());
                if (mayApply && result.step().isDoneBy("appealed")) {
                    appeals.add(provision(result.step().provision()));
                }
            }
            view.put("申诉途径", appeals);
        }
    }
}
