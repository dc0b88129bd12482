import type { ZoneType } from '../model'
import { type Text, text } from '../text'

/** What a zone type is called, its number prefix, its hatch (so that colour never speaks alone), who uses it. */
export type ZoneKind = {
  readonly type: ZoneType
  readonly name: Text
  readonly prefix: string
  readonly public: boolean
  readonly keys: string
}

const zone = (
  type: ZoneType,
  zh: string,
  en: string,
  prefix: string,
  isPublic: boolean,
  keys: string,
): ZoneKind => ({ type, name: text(zh, en), prefix, public: isPublic, keys })

export const ZONE_KINDS: readonly ZoneKind[] = [
  zone('consultation', '咨询区', 'enquiries', 'ZX', true, 'zxq'),
  zone('self-service', '网上自助办理区', 'self-service', 'ZZ', true, 'wszzblq'),
  zone('24h', '24小时自助服务区', '24-hour self-service', 'QT', true, 'zzfwq'),
  zone('waiting', '等候区', 'waiting', 'DH', true, 'dhq'),
  zone('windows', '窗口服务区', 'service windows', 'CK', true, 'ckfwq'),
  zone('convenience', '便民服务区', 'convenience services', 'BM', true, 'bmfwq'),
  zone('certificate', '统一出证区', 'certificates', 'CZ', true, 'tyczq'),
  zone('back-office', '后台审批区', 'back office', 'HT', false, 'htspq'),
  zone('form-filling', '填单区', 'form filling', 'TD', true, 'tdq'),
  zone('storeroom', '库房', 'storeroom', 'KF', false, 'kf'),
  zone('mother-baby', '母婴室', 'mother and baby room', 'MY', true, 'mys'),
  zone('toilet', '卫生间', 'toilet', 'WC', true, 'wsj'),
  zone('other', '其他区域', 'other', 'QY', true, 'qtqy'),
]
