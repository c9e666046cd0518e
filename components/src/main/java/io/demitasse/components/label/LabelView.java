package io.demitasse.components.label;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import io.demitasse.component.View;
import j2html.tags.DomContent;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;

/** Draws the surest name in large, then all with bars. */
final class LabelView {
    private LabelView() {}

    static DomContent draw(View<?> view, List<Map.Entry<String, Double>> shares) {
        if (shares.isEmpty()) {
            return p(view.text("output.empty")).withClass("label-empty");
        }
        NumberFormat percent = NumberFormat.getPercentInstance(view.texts().locale());
        percent.setMaximumFractionDigits(1);
        return tag("demitasse-label")
                .with(
                        p(shares.get(0).getKey()).withClass("label-first").attr("dir", "auto"),
                        ol(each(shares, share -> line(share, percent))).withClass("label-list"))
                .withClass("label");
    }

    private static DomContent line(Map.Entry<String, Double> share, NumberFormat percent) {
        return li(
                        span(bdi(share.getKey())).withClass("label-name"),
                        span(percent.format(share.getValue())).withClass("label-share"),
                        bar(share.getValue()))
                .withClass("label-line");
    }

    /** An SVG, since the page's policy allows no width in a style attribute. */
    private static DomContent bar(double share) {
        return rawHtml("<svg class=\"label-bar\" aria-hidden=\"true\"><rect width=\"" + Math.round(share * 1000) / 10.0
                + "%\" height=\"100%\" rx=\"4\"/></svg>");
    }
}
