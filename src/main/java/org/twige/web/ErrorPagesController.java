package org.twige.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The page for every error, wherever it came from: a controller, a filter or the server itself. */
@Controller
@Allow(everyone = true)
class ErrorPagesController implements ErrorController {

    private static final Set<Integer> WITH_A_PAGE = Set.of(400, 404, 405, 413, 422, 429, 500, 503);

    /** PostgreSQL keeps every character but one: a text with U+0000 in it is bad input. */
    private static final String NO_CHARACTER = "22021";

    private static final Set<Class<?>> DATABASE_IS_AWAY = Set.of(
            CannotGetJdbcConnectionException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class);

    @RequestMapping("/error")
    View show(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        var id = Objects.toString(request.getAttribute(MannersFilter.ID), "");
        return Page.of("web/error", new ErrorPage(described(status), id)).with(HttpStatus.valueOf(status));
    }

    /** Somebody who opens this address by hand, or who may not see a page, learns that there is nothing. */
    private static int status(HttpServletRequest request) {
        var given = (@Nullable Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (given == null || given == 401 || given == 403 || HttpStatus.resolve(given) == null) {
            return 404;
        }
        return given == 500 ? blamed(request) : given;
    }

    /** Not everything that a controller did not expect is a bug. */
    private static int blamed(HttpServletRequest request) {
        var thrown = (@Nullable Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (isCausedBy(thrown, cause -> DATABASE_IS_AWAY.contains(cause.getClass()))) {
            return 503;
        }
        return isCausedBy(thrown, ErrorPagesController::isNoCharacter) ? 400 : 500;
    }

    private static boolean isNoCharacter(Throwable cause) {
        return cause instanceof SQLException refused && NO_CHARACTER.equals(refused.getSQLState());
    }

    private static boolean isCausedBy(@Nullable Throwable thrown, Predicate<Throwable> kind) {
        return thrown != null
                && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(kind);
    }

    private static int described(int status) {
        if (WITH_A_PAGE.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }
}
