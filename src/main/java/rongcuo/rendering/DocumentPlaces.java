package rongcuo.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that a template of a document may fill, by name. The names are Chinese, as those who change a template
 * are officials; a text that a case does not give is filled with its own name in brackets, for somebody to fill in.
 */
final class DocumentPlaces {
    /** The whole of an item that is a text by itself. */
    static final String ITSELF = ".";

    /** Before the name of a text: whether the case gives it. */
    static final String KNOWN = "有";

    private static final Map<String, Place> PROVISION = texts("序号", "中文序号", "条款", "条款名称", "原文");
    private static final Map<String, Place> REASONED =
            with(with(PROVISION, texts("理由说明")), Map.of("理由", new Items(texts(ITSELF))));
    private static final Map<String, Place> DOUBTFUL = with(PROVISION, Map.of("是否适用待定", new Choice()));

    private static final List<String> TEXTS = List.of(
            "发文机关", "发文机关标志", "发文字号", "签发人", "地点", "印发机关", "印发日期", "联系方式", "主送机关", "备案机关", "抄送机关", "决定机关", "成文日期",
            "案件编号", "案情", "当事人", "当事人全称", "所在单位", "职务", "政策名称", "政策文本", "结论", "处置", "处置条款", "处置原文", "决定理由", "依据条款",
            "待查明事项", "须认定事项", "应考虑事项", "行为发生日期", "启动问责日期", "申请日期", "受理日期", "核查完成日期", "公示开始日期", "公示结束日期");

    private static final List<String> CHOICES = List.of(
            "容错政策",
            "激励政策",
            "予以认定",
            "不予认定",
            "与建议不一致",
            "当事人为个人",
            "当事人为单位",
            "结论为不适用",
            "结论为排除",
            "结论为前提不具备",
            "结论为符合",
            "结论为不属情形",
            "结论为事实不足");

    static final Map<String, Place> ALL = all();

    private DocumentPlaces() {}

    /** What stands in a place. */
    sealed interface Place {}

    record Text() implements Place {}

    /** Shows a section or not. */
    record Choice() implements Place {}

    /** @param places of each item */
    record Items(Map<String, Place> places) implements Place {}

    private static Map<String, Place> all() {
        var all = new LinkedHashMap<String, Place>(texts(TEXTS.toArray(new String[0])));
        CHOICES.forEach(name -> all.put(name, new Choice()));
        TEXTS.forEach(name -> all.put(KNOWN + name, new Choice()));
        all.put("会议", items("会议名称", "会议日期", "会议纪要"));
        all.put("审批", items("审批机关", "审批日期", "审批文号"));
        all.put("备案", items("备案单位", "备案日期", "备案文号"));
        for (String name : List.of("主要事实", "事实")) {
            all.put(name, items("事实名称", "事实内容", "证据", "来源", "说明", "出处"));
        }
        for (String name : List.of(
                "符合的情形", "成立的排除情形", "不成立的情形", "不成立的排除情形", "不适用的范围", "具备的前提", "不具备的前提", "尚未查明的条款", "尚未查明的排除情形")) {
            all.put(name, new Items(REASONED));
        }
        all.put("裁量认定", new Items(with(PROVISION, texts("认定情况"))));
        all.put("未认定的裁量条款", new Items(PROVISION));
        all.put("推定", items("推定内容", "涉及条款"));
        all.put("未发现", items("未发现内容", "涉及条款"));
        all.put("待查明", items("待查明事实"));
        all.put("须由人认定", items("认定事实"));
        all.put("结果运用", new Items(DOUBTFUL));
        all.put("整改措施", new Items(DOUBTFUL));
        all.put("澄清依据", new Items(DOUBTFUL));
        all.put("考虑因素", new Items(DOUBTFUL));
        all.put("应办事项", new Items(with(DOUBTFUL, texts("责任主体", "要求"))));
        all.put("有权机关", new Items(with(DOUBTFUL, texts("机关"))));
        all.put("申诉途径", new Items(PROVISION));
        all.put("办理过程", items("步骤", "期限", "完成日期", "办理情况"));
        all.put("记录", items("台账", "记录号", "记录校验值"));
        all.put("容错情形", new Items(PROVISION));
        all.put("排除情形", new Items(PROVISION));
        return Collections.unmodifiableMap(all);
    }

    private static Items items(String... names) {
        return new Items(with(texts("序号", "中文序号"), texts(names)));
    }

    private static Map<String, Place> texts(String... names) {
        var texts = new LinkedHashMap<String, Place>();
        for (String name : names) {
            texts.put(name, new Text());
        }
        return texts;
    }

    private static Map<String, Place> with(Map<String, Place> some, Map<String, Place> more) {
        var together = new LinkedHashMap<>(some);
        together.putAll(more);
        return together;
    }

    /** What may stand where these items are open around it: lists only of the innermost, texts and choices of all. */
    static List<String> within(List<Map<String, Place>> open) {
        var names = new ArrayList<String>();
        for (int i = open.size() - 1; i >= 0; i--) {
            for (var place : open.get(i).entrySet()) {
                boolean isReachable = i == open.size() - 1 || !(place.getValue() instanceof Items);
                if (isReachable && !names.contains(place.getKey())) {
                    names.add(place.getKey());
                }
            }
        }
        return names;
    }
}
