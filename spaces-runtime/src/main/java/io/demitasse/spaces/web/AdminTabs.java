package io.demitasse.spaces.web;

import j2html.tags.specialized.NavTag;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of administrators. */
final class AdminTabs {
    private AdminTabs() {}

    static NavTag of(String current) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/admin", "Users");
        pages.put("/admin/spaces", "Spaces");
        pages.put("/admin/storage", "Storage");
        pages.put("/admin/limits", "Limits");
        pages.put(AdminHardwarePage.PATH, "Hardware");
        return Tabs.of("Administration", pages, current);
    }
}
