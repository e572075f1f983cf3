package org.waymark.query.views;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategyImage;
import org.waymark.query.moment.StrategyImages;

/**
 * Fails a request that opens two images of one strategy at one moment: somebody reads past the request's snapshot. One that
 * posts a form may open the strategy once more, to show what is there by now where the command was refused.
 */
record CountedImages(StrategyImages images, RequestProbe probe) implements StrategyImages {

    private static final String OPENED = CountedImages.class.getName();

    /** Puts the count in front of the images of a service. */
    static BeanPostProcessor countedBy(RequestProbe probe) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof StrategyImages images ? new CountedImages(images, probe) : bean;
            }
        };
    }

    @Override
    public long known() {
        return images.known();
    }

    @Override
    public StrategyImage present(StrategyCode strategy) {
        count(strategy + " now");
        return images.present(strategy);
    }

    @Override
    public StrategyImage past(StrategyCode strategy, long position) {
        count(strategy + " at " + position);
        return images.past(strategy, position);
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        return images.everywhere(view);
    }

    private void count(String moment) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return;
        }
        @SuppressWarnings("unchecked") // only put here
        Map<String, Integer> opened =
                (Map<String, Integer>) request.getAttribute(OPENED, RequestAttributes.SCOPE_REQUEST);
        if (opened == null) {
            opened = new HashMap<>();
            request.setAttribute(OPENED, opened, RequestAttributes.SCOPE_REQUEST);
        }
        boolean post = request.getRequest().getMethod().equals("POST");
        if (opened.merge(moment, 1, Integer::sum) > (post ? 2 : 1)) {
            String what = request.getRequest().getRequestURI() + " opens " + moment + " again";
            probe.openedTwice(what);
            throw new AssertionError(what);
        }
    }
}
