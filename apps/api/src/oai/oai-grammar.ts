import type { Grammar } from '../web/xml-grammar.js';

/**
 * The content models of the schemas OAI-PMH.xsd, oai_dc.xsd and oai-identifier.xsd, and what the protocol adds to them (a deleted record has no
 * metadata, a success repeats its verb), in our own notation.
 */
const O = '{http://www.openarchives.org/OAI/2.0/}';
const DC = '{http://purl.org/dc/elements/1.1/}';
const ID = '{http://www.openarchives.org/OAI/2.0/oai-identifier}';
const ANY = /^[\s\S]*$/;
const URI = /^[^\s<>"{}|\\^`]+$/;
const STAMP = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/;
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const WORD = "[A-Za-z0-9\\-_.!~*'()]+";
const PREFIX = new RegExp(`^${WORD}$`);
const SET = new RegExp(`^${WORD}(:${WORD})*$`);
const VERB = /^(Identify|ListMetadataFormats|ListSets|GetRecord|ListIdentifiers|ListRecords)$/;
const CODE =
  /^(cannotDisseminateFormat|idDoesNotExist|badArgument|badVerb|noMetadataFormats|noRecordsMatch|badResumptionToken|noSetHierarchy)$/;
const text = (form: RegExp) => ({ text: form });

const ELEMENTS = [
  'title',
  'creator',
  'subject',
  'description',
  'publisher',
  'contributor',
  'date',
  'type',
  'format',
  'identifier',
  'source',
  'language',
  'relation',
  'coverage',
  'rights',
];

export const OAI_GRAMMAR: Grammar = {
  [`${O}OAI-PMH`]: {
    children:
      /^<responseDate><request>((<error>)+|<Identify>|<ListMetadataFormats>|<ListSets>|<GetRecord>|<ListIdentifiers>|<ListRecords>)$/,
  },
  [`${O}responseDate`]: text(SECOND),
  [`${O}request`]: {
    text: URI,
    attributes: {
      verb: VERB,
      identifier: URI,
      metadataPrefix: PREFIX,
      from: STAMP,
      until: STAMP,
      set: SET,
      resumptionToken: ANY,
    },
  },
  [`${O}error`]: { text: ANY, attributes: { code: CODE }, needs: ['code'] },
  [`${O}Identify`]: {
    children:
      /^<repositoryName><baseURL><protocolVersion>(<adminEmail>)+<earliestDatestamp><deletedRecord><granularity>(<compression>)*(<description>)*$/,
  },
  [`${O}repositoryName`]: text(ANY),
  [`${O}baseURL`]: text(URI),
  [`${O}protocolVersion`]: text(/^2\.0$/),
  [`${O}adminEmail`]: text(/^\S+@(\S+\.)+\S+$/),
  [`${O}earliestDatestamp`]: text(SECOND),
  [`${O}deletedRecord`]: text(/^(no|persistent|transient)$/),
  [`${O}granularity`]: text(/^YYYY-MM-DDThh:mm:ssZ$/),
  [`${O}compression`]: text(/^(gzip|deflate|compress)$/),
  [`${O}description`]: { children: /^<[^>]+>$/ },
  [`${ID}oai-identifier`]: { children: /^<scheme><repositoryIdentifier><delimiter><sampleIdentifier>$/ },
  [`${ID}scheme`]: text(/^oai$/),
  [`${ID}repositoryIdentifier`]: text(/^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+$/),
  [`${ID}delimiter`]: text(/^:$/),
  [`${ID}sampleIdentifier`]: text(
    /^oai:[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+:[a-zA-Z0-9\-_.!~*'();/?:@&=+$,%]+$/,
  ),
  [`${O}ListMetadataFormats`]: { children: /^(<metadataFormat>)+$/ },
  [`${O}metadataFormat`]: { children: /^<metadataPrefix><schema><metadataNamespace>$/ },
  [`${O}metadataPrefix`]: text(PREFIX),
  [`${O}schema`]: text(URI),
  [`${O}metadataNamespace`]: text(URI),
  [`${O}ListSets`]: { children: /^(<set>)+(<resumptionToken>)?$/ },
  [`${O}set`]: { children: /^<setSpec><setName>(<setDescription>)*$/ },
  [`${O}setSpec`]: text(SET),
  [`${O}setName`]: text(ANY),
  [`${O}GetRecord`]: { children: /^<record>$/ },
  [`${O}ListIdentifiers`]: { children: /^(<header>)+(<resumptionToken>)?$/ },
  [`${O}ListRecords`]: { children: /^(<record>)+(<resumptionToken>)?$/ },
  [`${O}record`]: { children: /^<header>(<metadata>)?(<about>)*$/ },
  [`${O}header`]: { children: /^<identifier><datestamp>(<setSpec>)*$/, attributes: { status: /^deleted$/ } },
  [`${O}identifier`]: text(URI),
  [`${O}datestamp`]: text(SECOND),
  [`${O}metadata`]: { children: /^<dc>$/ },
  [`${O}resumptionToken`]: {
    text: ANY,
    attributes: { expirationDate: SECOND, completeListSize: /^[1-9]\d*$/, cursor: /^\d+$/ },
  },
  '{http://www.openarchives.org/OAI/2.0/oai_dc/}dc': { children: new RegExp(`^(<(${ELEMENTS.join('|')})>)*$`) },
  ...Object.fromEntries(
    ELEMENTS.map((name) => [`${DC}${name}`, { text: ANY, attributes: { 'xml:lang': /^[A-Za-z]{2,3}(-[A-Za-z]+)*$/ } }]),
  ),
};
