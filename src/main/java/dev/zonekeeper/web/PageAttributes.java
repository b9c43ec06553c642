package dev.zonekeeper.web;

import java.util.Map;

/** Attributes that the layout of every page wants, error pages included: model advice does not reach those. */
public interface PageAttributes {

    /** Puts them in. */
    void addTo(Map<String, Object> model);
}
