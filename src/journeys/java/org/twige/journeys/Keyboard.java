package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Walks through a page with the Tab key alone: everything is reached in the order of the page, seen when it is, and left. */
final class Keyboard {

    /** Notes what can be reached, how it looks without focus, and from now on what the focus comes to. */
    private static final String PREPARE = """
            () => {
                document.activeElement?.blur()
                const parts = [null, '::before', '::after']
                const looks = element => element === null ? '' : parts.map(part => {
                    const style = getComputedStyle(element, part)
                    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor,
                        style.borderTopWidth, style.borderTopColor, style.color].join()
                }).join('|')
                const look = element => looks(element) + looks(element.nextElementSibling) + looks(element.parentElement)
                const usual = 'a[href],button,input:not([type=hidden]),select,textarea,summary,audio[controls],[tabindex="0"]'
                const first = radio => {
                    const group = [...document.querySelectorAll(`input[type=radio][name="${radio.name}"]`)]
                        .filter(other => other.form === radio.form)
                    return radio === (group.find(other => other.checked) ?? group[0])
                }
                const all = [...document.querySelectorAll(usual)].filter(element => !element.disabled
                    && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })
                    && (element.type !== 'radio' || first(element)))
                const before = new Map(all.map(element => [element, look(element)]))
                const name = element => element.tagName.toLowerCase() + ' ' + (element.href ?? element.name ?? '') + ' '
                    + element.textContent.trim().slice(0, 40)
                const walk = { all, order: [], unseen: [], name }
                window.walk = walk
                document.addEventListener('focusin', event => {
                    const at = all.indexOf(event.target)
                    if (at < 0 || walk.order.includes(at)) return
                    walk.order.push(at)
                    if (event.target.matches('audio') || look(event.target) !== before.get(event.target)) return
                    walk.unseen.push(name(event.target))
                })
                return all.length
            }
            """;

    /** A menu that folds when the page becomes narrow does so with the next picture, and a browser in a hurry draws none for long. */
    private static final String DRAWN = """
            () => Promise.race([
                new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
                new Promise(done => setTimeout(done, 2000))])
            """;

    private static final String MISSED = """
            () => walk.all.filter((_, at) => !walk.order.includes(at)).map(walk.name)
            """;

    /** An error summary takes the focus, and the walk begins there and comes round to the top. */
    private static final String BACKWARDS = """
            () => walk.order.filter((at, turn) => at > 0 && at < walk.order[turn - 1]).map(at => walk.name(walk.all[at]))
            """;

    private Keyboard() {}

    static void check(Page page) {
        page.evaluate(DRAWN);
        var stops = ((Number) page.evaluate(PREPARE)).intValue();
        for (var times = 0; times < 3 && !isEmpty(page, MISSED); times++) {
            press(page, stops + 3);
        }
        assertThat(list(page, MISSED)).as("what the Tab key does not reach").isEmpty();
        assertThat(list(page, "() => walk.unseen"))
                .as("what looks the same with the focus")
                .isEmpty();
        assertThat(list(page, BACKWARDS))
                .as("what comes before something that stands above it")
                .isEmpty();
        leave(page);
    }

    private static void press(Page page, int times) {
        for (var press = 0; press < times; press++) {
            page.keyboard().press("Tab");
        }
    }

    /** The link over the navigation takes room while it has the focus, and a click that takes the focus away would miss. */
    private static void leave(Page page) {
        page.evaluate("() => document.activeElement?.blur()");
    }

    private static boolean isEmpty(Page page, String script) {
        return list(page, script).isEmpty();
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }
}
