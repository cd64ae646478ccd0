package org.twige.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chromium as it comes with the system, one for all stories; each story has a clean profile. */
final class Browser {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Stories put papers there too. */
    private static final Path PICTURES = folder();

    private static final Path CHROMIUM_PROGRAM = Path.of(System.getProperty("twige.chromium", "/usr/bin/chromium"));
    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM_PROGRAM)
                    .setArgs(QUIET));

    private static final Page TWIN = phone(true).newPage();

    /** The way of the keyboard does not depend on the language: each page is walked through once. */
    private static final Set<String> WALKED = new HashSet<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // as long as Playwright waits for everything else
    }

    private Browser() {}

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "screenshots"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phone of 320 pixels; scripts as the story wants. */
    static BrowserContext phone(boolean scripts) {
        var phone = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(new ViewportSize(320, 640))
                .setJavaScriptEnabled(scripts));
        return scripts ? Axe.ready(phone) : phone;
    }

    /** A phone in a process of its own, which keeps what it has in a folder, even when the process is killed. */
    static BrowserContext phone(Path folder) {
        return PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(CHROMIUM_PROGRAM)
                                .setArgs(QUIET)
                                .setViewportSize(320, 640));
    }

    static BrowserContext desk() {
        return Axe.ready(CHROMIUM.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(new ViewportSize(1280, 900))));
    }

    /** Keeps a picture of the page for people to look at, when they asked for pictures: to take them all takes minutes. */
    static void keep(Page page, String name) {
        if (Boolean.getBoolean("twige.pictures")) {
            photograph(page, name);
        }
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + page.viewportSize().width + ".png")));
    }

    /** Asks whether everybody can use the page, with the keyboard too, and whether it fits; a picture shows where not. */
    static void look(Page page, String name) {
        keep(page, name);
        try {
            check(page, name);
        } catch (AssertionError e) {
            photograph(page, name);
            throw e;
        }
    }

    /** The page when all of it is there: after a click one has only its beginning. */
    static Page whole(Page page) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page;
    }

    private static void check(Page page, String name) {
        page.waitForLoadState();
        Axe.fits(page);
        var scripted = page.locator("body.js-enabled").count() > 0 ? page : twin(page);
        Axe.check(scripted);
        if (WALKED.add(name.replaceAll("-(rw|en|fr|sw)$", ""))) {
            Keyboard.check(scripted);
        }
    }

    /** The same address for the same person: axe itself is a script and needs a browser that runs them. */
    private static Page twin(Page page) {
        var twin = TWIN.context();
        twin.clearCookies();
        twin.addCookies(page.context().cookies().stream().map(Browser::copied).toList());
        TWIN.setViewportSize(page.viewportSize().width, page.viewportSize().height);
        TWIN.navigate(page.url());
        return TWIN;
    }

    private static Cookie copied(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value)
                .setDomain(cookie.domain)
                .setPath(cookie.path)
                .setHttpOnly(cookie.httpOnly)
                .setSameSite(cookie.sameSite);
    }

    /** Looks at the page of an official on a desk and on a phone. */
    static void lookOnDeskAndPhone(Page page, String name) {
        look(page, name);
        page.setViewportSize(320, 640);
        look(page, name);
        page.setViewportSize(1280, 900);
    }

    /** Looks at the page in each language and leaves it in Kinyarwanda. */
    static void lookInEveryLanguage(Page page, String name) {
        var address = page.url().replaceAll("[?&]lang=\\w+|#.*", "");
        for (var language : List.of("en", "fr", "sw", "rw")) {
            page.navigate(address + (address.contains("?") ? "&lang=" : "?lang=") + language);
            look(page, name + "-" + language);
        }
    }

    static void signIn(Page page, Nation.Account account) {
        page.navigate(Nation.address("/sign-in?lang=en"));
        page.fill("input[name=staffNumber]", account.staffNumber());
        page.fill("input[name=password]", account.password());
        page.click("main button[type=submit]");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }
}
