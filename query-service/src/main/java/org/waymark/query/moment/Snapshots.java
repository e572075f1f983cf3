package org.waymark.query.moment;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategyImages.Everywhere;
import org.waymark.query.views.View;

/**
 * The snapshots that a request reads. Within one request everybody who asks for a strategy at a moment gets the same
 * snapshot; outside of one, each asking opens its own.
 */
public final class Snapshots {

    /** Attribute of a request with the position that its present must have seen. */
    public static final String ASKED = Snapshots.class.getName() + ".asked";

    private final StrategyImages images;
    private final AsOfResolver moments;
    private final StrategyCalendar calendar;

    public Snapshots(StrategyImages images, AsOfResolver moments, StrategyCalendar calendar) {
        this.images = images;
        this.moments = moments;
        this.calendar = calendar;
    }

    /** One strategy at one moment; nothing is read yet. */
    public StrategySnapshot of(StrategyCode strategy, AsOf asOf) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? opened(strategy, -1).at(asOf)
                : openedBy(request, strategy).at(asOf);
    }

    /** From here on the request reads the strategy as it is by now: what it did may have been refused because of a change. */
    public void reopen(StrategyCode strategy) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(name(strategy), RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static String name(StrategyCode strategy) {
        return OpenedStrategy.class.getName() + "." + strategy;
    }

    private OpenedStrategy openedBy(RequestAttributes request, StrategyCode strategy) {
        String name = name(strategy);
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof OpenedStrategy opened) {
            return opened;
        }
        long asked =
                request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST) instanceof Long position ? position : -1;
        OpenedStrategy opened = opened(strategy, asked);
        request.setAttribute(name, opened, RequestAttributes.SCOPE_REQUEST);
        return opened;
    }

    private OpenedStrategy opened(StrategyCode strategy, long asked) {
        return new OpenedStrategy(strategy, images, moments, calendar, asked);
    }

    /** All live states of a view, across strategies. */
    public <S> Everywhere<S> everywhere(View<S> view) {
        return images.everywhere(view);
    }
}
