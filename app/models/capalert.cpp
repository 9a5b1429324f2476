// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/capalert.h"

#include "geo/webmercator.h"
#include "models/alerttext.h"
#include "models/texts.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace vigie::models {

namespace {

constexpr double kAtLeastKilometres = 0.1;

const QString& capNamespace()
{
    static const QString name = QStringLiteral("urn:oasis:names:tc:emergency:cap:1.2");
    return name;
}

/// CAP wants whole seconds and an offset, never "Z".
QString moment(core::Timestamp time)
{
    return QString::fromStdString(core::toIso8601(time)).left(19) + QStringLiteral("+00:00");
}

QString category(core::Domain domain)
{
    switch (domain) {
    case core::Domain::Mobility:
        return QStringLiteral("Transport");
    case core::Domain::Waste:
        return QStringLiteral("Env");
    case core::Domain::Lighting:
    case core::Domain::Water:
        return QStringLiteral("Infra");
    case core::Domain::Other:
        break;
    }
    return QStringLiteral("Other");
}

struct Grade {
    const char* urgency;
    const char* severity;
};

Grade gradeOf(core::Priority priority)
{
    switch (priority) {
    case core::Priority::Critical:
        return {"Immediate", "Severe"};
    case core::Priority::High:
        return {"Expected", "Moderate"};
    case core::Priority::Medium:
        return {"Future", "Minor"};
    case core::Priority::Low:
    case core::Priority::None:
        break;
    }
    return {"Future", "Unknown"};
}

/// A place in the middle and how far the furthest is from it, in kilometres.
QString circleAround(const std::vector<core::GeoPosition>& places)
{
    const core::GeoPosition middle = places.front();
    double metres = 0.0;
    for (const core::GeoPosition& place : places)
        metres = std::max(metres, geo::distanceMetres(middle, place));
    return QStringLiteral("%1,%2 %3")
        .arg(middle.latitude(), 0, 'f', 5)
        .arg(middle.longitude(), 0, 'f', 5)
        .arg(std::max(kAtLeastKilometres, metres / 1'000.0), 0, 'f', 2);
}

/// What XML 1.0 cannot hold, and CAP's identifiers may not.
QString identifierOf(QString text)
{
    for (QChar& c : text) {
        if (c.isSpace() || c == u',' || c == u'<' || c == u'&' || !c.isPrint())
            c = u'-';
    }
    return text;
}

class Writer {
public:
    explicit Writer(QByteArray& out)
        : m_xml(&out)
    {
        m_xml.setAutoFormatting(true);
    }
    void text(const char* name, const QString& value)
    {
        m_xml.writeTextElement(capNamespace(), QString::fromLatin1(name), value);
    }
    void optional(const char* name, const QString& value)
    {
        if (!value.isEmpty())
            text(name, value);
    }
    void begin(const char* name) { m_xml.writeStartElement(capNamespace(), QString::fromLatin1(name)); }
    void end() { m_xml.writeEndElement(); }
    QXmlStreamWriter& xml() { return m_xml; }

private:
    QXmlStreamWriter m_xml;
};

struct Info {
    QString language;
    QString headline;
    QString description;
    QString instruction;
};

void writeInfo(Writer& out, const Info& info, const alerts::Alert& alert, const QString& senderName,
               const CapPlace& place)
{
    const Grade grade = gradeOf(alert.priority);
    // A situation is what a person took for one, until then what a rule proposes.
    const bool isProposal = std::holds_alternative<alerts::CorrelationTest>(alert.rule->test) &&
                            alert.decision.word != alerts::Decision::Word::Accepted;
    out.begin("info");
    out.text("language", info.language);
    out.text("category", category(alert.rule->domain));
    out.text("event", info.headline);
    out.text("urgency", QString::fromLatin1(alert.active() ? grade.urgency : "Past"));
    out.text("severity", QString::fromLatin1(grade.severity));
    out.text("certainty", isProposal ? QStringLiteral("Likely") : QStringLiteral("Observed"));
    if (alert.since != core::kNoTime)
        out.text("onset", moment(alert.since));
    out.optional("senderName", senderName);
    out.text("headline", info.headline);
    out.optional("description", info.description);
    out.optional("instruction", info.instruction);
    for (const auto& [name, value] :
         {std::pair{"vigie:rule", alert.rule->id}, std::pair{"vigie:asset", alert.assetId}}) {
        out.begin("parameter");
        out.text("valueName", QString::fromLatin1(name));
        out.text("value", QString::fromStdString(value));
        out.end();
    }
    if (!place.positions.empty()) {
        out.begin("area");
        out.text("areaDesc", place.name);
        out.text("circle", circleAround(place.positions));
        out.end();
    }
    out.end();
}

} // namespace

QByteArray capAlert(const alerts::Alert& alert, const std::vector<alerts::Alert>& members, const CapPlace& at,
                    const CapSender& sender, const Texts& texts)
{
    const CapPlace place{at.name.isEmpty() ? texts.asset(alert.assetId) : at.name, at.positions};
    QByteArray bytes;
    Writer out{bytes};
    out.xml().writeStartDocument();
    out.xml().writeDefaultNamespace(capNamespace());
    out.begin("alert");
    out.text("identifier", identifierOf(sender.sender + u'/' + QString::fromStdString(alerts::toText(alert.id)) +
                                        u'/' + QString::number(texts.now().time_since_epoch().count() / 1'000'000)));
    out.text("sender", identifierOf(sender.sender));
    out.text("sent", moment(texts.now()));
    out.text("status", sender.exercise ? QStringLiteral("Exercise") : QStringLiteral("Actual"));
    out.text("msgType", QStringLiteral("Alert"));
    out.text("source", QStringLiteral("Vigie"));
    out.text("scope", QStringLiteral("Restricted"));
    out.text("restriction", QStringLiteral("Services of the city and those they call"));

    const std::string here = texts.language().toStdString();
    const std::string other = here == "fr" ? "en" : "fr";
    QStringList why{AlertText::why(alert, texts)};
    for (const alerts::Alert& member : members)
        why.append(
            QStringLiteral("- %1, %2: %3")
                .arg(AlertText::title(member, texts), texts.asset(member.assetId), AlertText::why(member, texts)));
    const auto wordsIn = [&](const alerts::Words& words, const std::string& language) {
        return QString::fromStdString(words.in(language));
    };
    writeInfo(out,
              {.language = QString::fromStdString(here),
               .headline = AlertText::title(alert, texts),
               .description = why.join(u'\n'),
               .instruction = AlertText::residents(alert, texts)},
              alert, sender.name, place);
    writeInfo(out,
              {.language = QString::fromStdString(other),
               .headline = wordsIn(alert.rule->title, other),
               .description = {},
               .instruction = wordsIn(alert.rule->residents, other)},
              alert, sender.name, place);
    out.end();
    out.xml().writeEndDocument();
    return bytes;
}

} // namespace vigie::models
