package io.demitasse.components.file;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.components.contract.ComponentPage;
import io.demitasse.media.MediaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files in a browser: uploaded with progress, taken away, refused; and calls that come before an upload ends. */
@BrowserTest
final class FileBrowserTest {
    private static final FilePayload A = payload("a.txt", 3);
    private static final FilePayload B = payload("b.txt", 4);

    private static String name(MediaFile file) {
        return file.name() + " " + file.size();
    }

    private static String names(List<MediaFile> files) {
        return files.stream().map(MediaFile::name).collect(Collectors.joining("+"));
    }

    private static FilePayload payload(String name, int bytes) {
        return new FilePayload(name, "text/plain", new byte[bytes]);
    }

    /** Holds uploads back until the test lets them go. */
    private static List<Route> holdUploads(ComponentPage page) {
        List<Route> held = new ArrayList<>();
        page.page().route("**/_d/upload", held::add);
        return held;
    }

    @Test
    void isUploadedAndTakenAway(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, FileBox.of("Report"), FileBrowserTest::name)) {
            page.find("input[type=file]").setInputFiles(A);
            assertThat(page.find(".file-name")).hasText("a.txt");
            page.tells("a.txt 3");
            page.find("input[type=file]").setInputFiles(B);
            assertThat(page.all(".file-name")).hasText(new String[] {"b.txt"});
            page.tells("b.txt 4");
            page.find(".file-remove").press("Enter");
            assertThat(page.all(".file-line")).hasCount(0);
            page.tell();
            assertThat(page.error()).hasText("This is needed.");
        }
    }

    @Test
    void areSeveral(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, FileList.of("Pages"), FileBrowserTest::names)) {
            page.find("input[type=file]").setInputFiles(new FilePayload[] {A, B});
            assertThat(page.all(".file-name")).hasText(new String[] {"a.txt", "b.txt"});
            page.find("input[type=file]").setInputFiles(payload("c.txt", 1));
            assertThat(page.all(".file-line")).hasCount(3);
            page.tells("a.txt+b.txt+c.txt");
            page.page().getByLabel("Remove b.txt").and(page.all(".file-remove")).click();
            page.tells("a.txt+c.txt");
        }
    }

    @Test
    void showTheirProgress(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, FileList.of("Pages"), FileBrowserTest::names)) {
            List<Route> held = holdUploads(page);
            page.find("input[type=file]").setInputFiles(new FilePayload[] {A, B});
            page.page().waitForCondition(() -> held.size() == 1);
            assertThat(page.find("progress")).isVisible();
            held.get(0).resume();
            page.page().waitForCondition(() -> held.size() == 2);
            assertThat(page.find("progress")).not().hasJSProperty("value", 0);
            held.get(1).resume();
            assertThat(page.find("progress")).isHidden();
            assertThat(page.all(".file-line")).hasCount(2);
        }
    }

    @Test
    void areRefusedAtTheirFieldIfOfAnotherType(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, FileBox.of("Report").types(".pdf"), FileBrowserTest::name)) {
            page.find("input[type=file]").setInputFiles(A);
            assertThat(page.find(".drop-error")).hasText("“a.txt” is of another type. Choose one of these: .pdf.");
            assertThat(page.all(".file-line")).hasCount(0);
        }
    }

    @Test
    void areRefusedAtTheirFieldIfTooLarge(Browsing browsing) {
        browsing.expect("413");
        var report = FileBox.of("Report");
        try (var page = ComponentPage.open(
                browsing, report, FileBrowserTest::name, report, Looks.LIGHT, options -> options.uploadLimit(1))) {
            page.find("input[type=file]").setInputFiles(payload("large.txt", 1_500_000));
            assertThat(page.find(".drop-error")).hasText("This file is too large: at most 1 MB are allowed.");
            page.find("input[type=file]").setInputFiles(A);
            page.tells("a.txt 3");
            assertThat(page.find(".drop-error")).isHidden();
        }
    }

    @Test
    void areWaitedForByACallThatReadsThem(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, FileBox.of("Report"), FileBrowserTest::name)) {
            List<Route> held = holdUploads(page);
            page.find("input[type=file]").setInputFiles(A);
            page.page().waitForCondition(() -> held.size() == 1);
            page.tell();
            assertThat(page.page().locator("#c1 .status-text")).containsText("Waiting for the upload");
            assertThat(page.error()).isHidden();
            Browsing.shot(page.page(), "upload-waited-for");
            held.get(0).resume();
            assertThat(page.told()).hasValue("a.txt 3");
            assertThat(page.error()).isHidden();
        }
    }

    @Test
    void areNotWaitedForByACallThatWasStopped(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, FileBox.of("Report"), FileBrowserTest::name)) {
            List<Route> held = holdUploads(page);
            page.find("input[type=file]").setInputFiles(A);
            page.page().waitForCondition(() -> held.size() == 1);
            page.tell();
            page.page().locator("#c1 .status-stop").click();
            assertThat(page.page().locator("#c1 .status")).hasText("Stopped.");
            held.get(0).resume();
            assertThat(page.all(".file-line")).hasCount(1);
            assertThat(page.told()).hasValue("");
            page.tells("a.txt 3");
        }
    }

    @Test
    void endACallThatWaitsIfTheyBreakOff(Browsing browsing) {
        browsing.expect("ERR_FAILED");
        try (var page = ComponentPage.open(browsing, FileBox.of("Report"), FileBrowserTest::name)) {
            List<Route> held = holdUploads(page);
            page.find("input[type=file]").setInputFiles(A);
            page.page().waitForCondition(() -> held.size() == 1);
            page.tell();
            held.get(0).abort();
            assertThat(page.page().locator("#c1 .status")).hasText("Check the marked fields.");
            assertThat(page.find(".drop-error")).hasText("The upload broke off. Try again.");
        }
    }

    @Test
    void stayWhenAnUpdateComesBeforeTheyWereSent(Browsing browsing) {
        var pages = FileList.of("Pages");
        try (var page = ComponentPage.open(browsing, pages, FileBrowserTest::names, pages.label("Scans"))) {
            page.find("input[type=file]").setInputFiles(new FilePayload[] {A, B});
            assertThat(page.all(".file-line")).hasCount(2);
            page.update();
            assertThat(page.page().locator("#c0-label")).hasText("Scans");
            page.tells("a.txt+b.txt");
            page.find(".file-remove").click();
            page.find("input[type=file]").setInputFiles(payload("c.txt", 1));
            assertThat(page.all(".file-line")).hasCount(2);
            page.tells("b.txt+c.txt");
        }
    }

    @Test
    void areTakenAwayWithoutAScript(Browsing browsing) {
        var pages = FileList.of("Pages");
        try (var page = ComponentPage.open(
                browsing, pages, FileBrowserTest::names, pages, Looks.LIGHT.withoutScripts(), options -> {})) {
            page.find("input[type=file]").setInputFiles(new FilePayload[] {A, B});
            page.tells("a.txt+b.txt");
            page.page().getByLabel("Remove a.txt").and(page.all("input")).check();
            page.find("input[type=file]").setInputFiles(payload("c.txt", 1));
            page.tells("c.txt+b.txt");
        }
    }
}
