package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Member;
import io.demitasse.spaces.store.MemberRole;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of an organisation, and for its administrators what changes them. */
final class MembersView {
    private static final List<Choice> ROLES = List.of(
            new Choice("read", "read"),
            new Choice("contributor", "make repositories of their own"),
            new Choice("write", "change all repositories"),
            new Choice("admin", "administer"));

    private MembersView() {}

    /**
     * The role that a form names.
     *
     * @throws VisitorException if there is none
     */
    static MemberRole role(String word) {
        return Stream.of(MemberRole.values())
                .filter(role -> word(role).equals(word))
                .findFirst()
                .orElseThrow(() -> new VisitorException("There is no such role. Choose one of those that are there."));
    }

    private static String word(MemberRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static DomContent of(Account organisation, List<Member> members, boolean mayManage) {
        return section(
                        h2("Members").withClass("part"),
                        div(table(
                                        caption("Members").withClass("unseen"),
                                        thead(tr(
                                                th("Name").attr("scope", "col"),
                                                th("May").attr("scope", "col"),
                                                mayManage
                                                        ? th(span("Remove").withClass("unseen"))
                                                                .attr("scope", "col")
                                                        : text(""))),
                                        tbody(each(members, member -> row(organisation, member, mayManage)))))
                                .withClass("scroll"),
                        mayManage ? add(organisation) : text(""))
                .withClass("members");
    }

    private static DomContent row(Account organisation, Member member, boolean mayManage) {
        String name = member.account().name();
        return tr(
                th(a(name).withHref(Links.account(name))).attr("scope", "row"),
                td(ROLES.stream()
                        .filter(choice -> choice.value().equals(word(member.role())))
                        .map(Choice::words)
                        .collect(Collectors.joining())),
                mayManage
                        ? td(form(
                                        Fields.hidden("name", name),
                                        button("Remove")
                                                .withType("submit")
                                                .withName("deed")
                                                .withValue("remove")
                                                .withClass("danger")
                                                .attr("aria-label", "Remove " + name))
                                .withMethod("post")
                                .withAction(path(organisation)))
                        : text(""));
    }

    private static DomContent add(Account organisation) {
        return form(
                        Fields.line("name", "User", "", "off"),
                        Fields.choice("role", "May", ROLES, "read"),
                        button("Add, or give this role").withType("submit"))
                .withMethod("post")
                .withAction(path(organisation))
                .withClass("line");
    }

    private static String path(Account organisation) {
        return "/organizations/" + Links.encoded(organisation.name()) + "/members";
    }
}
