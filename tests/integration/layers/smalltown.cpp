// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/layers/smalltown.h"

namespace vigie::test {

const char* const kSmallTown = R"(<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
 <bounds minlat="50.0" minlon="4.0" maxlat="50.02" maxlon="4.03"/>
 <node id="1" lat="50.001" lon="4.001"/><node id="2" lat="50.001" lon="4.010"/>
 <node id="3" lat="50.001" lon="4.020"/><node id="4" lat="50.005" lon="4.020"/>
 <node id="5" lat="50.008" lon="4.002"/><node id="6" lat="50.008" lon="4.006"/>
 <node id="7" lat="50.010" lon="4.006"/><node id="8" lat="50.010" lon="4.002"/>
 <node id="9" lat="50.0085" lon="4.003"/><node id="10" lat="50.0085" lon="4.005"/>
 <node id="11" lat="50.0095" lon="4.005"/><node id="12" lat="50.0095" lon="4.003"/>
 <node id="13" lat="50.015" lon="4.031"/><node id="14" lat="50.015" lon="4.015"/><node id="15" lat="50.015" lon="3.999"/>
 <node id="16" lat="50.012" lon="4.001"/><node id="17" lat="50.012" lon="4.003"/><node id="18" lat="50.0135" lon="4.003"/>
 <node id="20" lat="50.003" lon="4.004"><tag k="place" v="town"/><tag k="name" v="Dorp"/><tag k="name:fr" v="Bourg"/>
  <tag k="population" v="12000"/></node>
 <node id="21" lat="50.004" lon="4.006"><tag k="addr:housenumber" v="12 bis"/><tag k="addr:street" v="Kerkstraat"/>
  <tag k="addr:country" v="BE"/></node>
 <node id="22" lat="50.004" lon="4.007"><tag k="highway" v="bus_stop"/><tag k="name" v="Markt"/></node>
 <node id="23" lat="50.0041" lon="4.0071"><tag k="railway" v="station"/><tag k="name" v="Dorp-Centraal"/></node>
 <node id="24" lat="50.0042" lon="4.0072"><tag k="railway" v="station"/><tag k="name" v="Dorp-Centraal"/></node>
 <node id="25" lat="50.005" lon="4.008"><tag k="place" v="suburb"/><tag k="name" v="&lt;b&gt;Noord&lt;/b&gt;&#10;x"/></node>
 <way id="101"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="Kerkstraat"/>
  <tag k="name:fr" v="Rue de l'Église"/><tag k="width" v="6.5"/></way>
 <way id="102"><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/><tag k="bridge" v="yes"/><tag k="layer" v="2"/>
  <tag k="bridge:name" v="Oude Brug"/><tag k="lanes" v="2"/></way>
 <way id="103"><nd ref="3"/><nd ref="4"/><tag k="highway" v="secondary"/><tag k="tunnel" v="yes"/></way>
 <way id="104"><nd ref="1"/><nd ref="3"/><tag k="railway" v="tram"/></way>
 <way id="105"><nd ref="1"/><nd ref="4"/><tag k="railway" v="subway"/><tag k="tunnel" v="yes"/></way>
 <way id="106"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="8"/><nd ref="5"/></way>
 <way id="107"><nd ref="9"/><nd ref="10"/><nd ref="11"/><nd ref="12"/><nd ref="9"/></way>
 <way id="108"><nd ref="13"/><nd ref="14"/><tag k="natural" v="coastline"/></way>
 <way id="109"><nd ref="14"/><nd ref="15"/><tag k="natural" v="coastline"/></way>
 <way id="110"><nd ref="16"/><nd ref="17"/><nd ref="18"/><nd ref="16"/><tag k="leisure" v="park"/><tag k="name" v="Park"/></way>
 <way id="111"><nd ref="2"/><nd ref="4"/><tag k="highway" v="proposed"/></way>
 <way id="112"><nd ref="16"/><nd ref="18"/><tag k="waterway" v="stream"/><tag k="name" v="Beek"/></way>
 <relation id="201"><member type="way" ref="106" role="outer"/><member type="way" ref="107" role="inner"/>
  <tag k="type" v="multipolygon"/><tag k="building" v="yes"/><tag k="addr:housenumber" v="5"/><tag k="height" v="12"/></relation>
 <relation id="202"><member type="way" ref="106" role="outer"/><tag k="type" v="boundary"/>
  <tag k="boundary" v="administrative"/><tag k="admin_level" v="9"/><tag k="name" v="Noord"/></relation>
 <relation id="203"><member type="way" ref="101" role=""/><member type="way" ref="102" role=""/><tag k="type" v="route"/>
  <tag k="route" v="bus"/><tag k="ref" v="7"/><tag k="colour" v="#aa00ff"/><tag k="name" v="Bus 7"/></relation>
</osm>
)";

} // namespace vigie::test
