package org.twige.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twige.border.StoredFile;
import org.twige.border.StoredFiles;
import org.twige.web.FileTickets.Ticket;

/** Answers everything that comes in by the other port: a file for a valid ticket, 404 for all else, and no page ever. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ForeignFileFilter extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String PICTURE = "image/png";

    private final ForeignFiles foreign;
    private final StoredFiles files;

    ForeignFileFilter(ForeignFiles foreign, StoredFiles files) {
        this.foreign = foreign;
        this.files = files;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !foreign.isHere(request.getLocalPort());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        var ticket = READS.contains(request.getMethod())
                ? foreign.ticket(request.getRequestURI())
                : Optional.<Ticket>empty();
        var file = ticket.flatMap(known -> files.find(known.file()));
        if (file.isEmpty() || (ticket.get().shown() && !file.get().mediaType().equals(PICTURE))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(file.get(), ticket.get().shown(), response);
    }

    /** A picture may stand in a page of the application, which is another site if the installation says so. */
    private void send(StoredFile file, boolean shown, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(file.bytes());
        response.setContentType(shown ? PICTURE : "application/octet-stream");
        response.setHeader("Cross-Origin-Resource-Policy", shown ? "cross-origin" : "same-origin");
        if (!shown) {
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + file.sha256().substring(0, 12) + "."
                            + Downloads.ending(file.mediaType()) + "\"");
        }
        try (var bytes = files.open(file)) {
            bytes.transferTo(response.getOutputStream());
        }
    }
}
