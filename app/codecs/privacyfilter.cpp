// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/privacyfilter.h"

#include "codecs/cleantext.h"
#include "codecs/personaldata.h"
#include "codecs/smartdatamodels.h"

#include <algorithm>

namespace vigie::codecs {

namespace {

template <typename Each> void eachWord(std::string_view names, Each each)
{
    while (!names.empty()) {
        const std::size_t blank = std::min(names.find(' '), names.size());
        if (blank > 0)
            each(names.substr(0, blank));
        names.remove_prefix(std::min(blank + 1, names.size()));
    }
}

} // namespace

std::string_view shortName(std::string_view name)
{
    if (name.find("://") == std::string_view::npos)
        return name;
    const std::size_t cut = name.find_last_of("/#");
    return cut + 1 < name.size() ? name.substr(cut + 1) : name;
}

PrivacyFilter::PrivacyFilter(std::span<const Extra> extra)
{
    m_models.emplace_back();
    for (const SmartDataModel& row : smartDataModels()) {
        Model& model = modelFor(row.name);
        allow(model, row.attributes);
    }
    for (const Extra& more : extra) {
        Model& model = modelFor(more.model);
        for (const std::string& attribute : more.attributes) {
            if (judgeName(attribute) == Personal::Strong)
                m_refused.push_back(more.model + "." + attribute);
            else if (model.m_allowed.find(attribute) == nullptr)
                model.m_allowed.add(m_texts.emplace_back(attribute), 1);
        }
    }
}

PrivacyFilter::Model& PrivacyFilter::modelFor(std::string_view name)
{
    if (const auto* row = m_modelRows.find(name))
        return m_models[*row];
    m_modelRows.add(m_texts.emplace_back(name), static_cast<std::uint32_t>(m_models.size()));
    Model& model = m_models.emplace_back();
    model.m_known = true;
    allow(model, commonAttributes());
    return model;
}

void PrivacyFilter::allow(Model& model, std::string_view names)
{
    eachWord(names, [&](std::string_view name) {
        if (model.m_allowed.find(name) == nullptr)
            model.m_allowed.add(m_texts.emplace_back(name), 1);
    });
}

const PrivacyFilter::Model* PrivacyFilter::model(std::string_view name) const
{
    const auto* row = m_modelRows.find(name);
    return &m_models[row == nullptr ? 0 : *row];
}

bool PrivacyFilter::isKnown(const Model& model)
{
    return model.m_known;
}

bool PrivacyFilter::mayEnter(std::string_view model)
{
    return m_modelRows.find(model) != nullptr || !judged(model, m_sparePart).personal;
}

PrivacyFilter::Answer PrivacyFilter::attribute(const Model& model, std::string_view name)
{
    if (model.m_allowed.find(name) != nullptr)
        return {name, true};
    const Judged& known = judged(name, m_spareAttribute);
    return {known.name, model.m_known ? model.m_allowed.find(known.name) != nullptr : !known.personal};
}

PrivacyFilter::Answer PrivacyFilter::part(std::string_view name)
{
    const Judged& known = judged(name, m_sparePart);
    return {known.name, !known.personal};
}

const PrivacyFilter::Judged& PrivacyFilter::judged(std::string_view name, Judged& spare)
{
    if (const auto* row = m_judgedRows.find(name))
        return m_judged[*row];
    if (m_judged.size() >= kMostNames || name.size() > kLongestKept) {
        judge(name, spare);
        return spare;
    }
    m_judgedRows.add(m_texts.emplace_back(name), static_cast<std::uint32_t>(m_judged.size()));
    judge(name, m_judged.emplace_back());
    return m_judged.back();
}

void PrivacyFilter::judge(std::string_view name, Judged& out)
{
    out.name.clear();
    appendClean(out.name, shortName(name), TextUse::Name);
    const bool isItselfPersonal = looksPersonal(out.name);
    out.personal = isItselfPersonal || judgeName(out.name) != Personal::No;
    if (isItselfPersonal)
        out.name = "(name withheld)";
}

} // namespace vigie::codecs
